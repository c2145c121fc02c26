import type { Page } from '@playwright/test'
import { ask } from '../people/ask.ts'
import { Desk, type Place, newVision } from '../people/desk.ts'
import type { Demo, Person } from '../people/people.ts'
import { expect, test } from '../people/story.ts'

/** The small table of the demo: four seats, each with a lead. */
const smallTable = (demo: Demo): string => demo.partnerships[1]!.slug
const named = ({ accounts }: Demo, name: string): Person => accounts.find((account) => account.name === name)!

test('four leads sign, one with a reservation, and the text is adopted; what is written later is a draft', async ({
  as,
  cast,
  house: { demo },
}) => {
  const slug = smallTable(demo)
  const amasPage = await as(cast.ama)
  const place = await newVision(amasPage, slug, 'Words to be adopted')
  const ama = await Desk.open(amasPage, place)
  await ama.write('A farmer decides who reads the map.')
  await ama.isSaved()

  await test.step('Ama puts the text forward, having read whom it goes to', async () => {
    await amasPage.getByRole('button', { name: 'Propose for adoption' }).click()
    const dialog = amasPage.getByRole('dialog')
    await expect(dialog.getByText('The leads of 4 seats are asked to sign.')).toBeVisible()
    await dialog.getByRole('button', { name: 'Propose for adoption' }).click()
    await expect(amasPage.getByRole('heading', { name: 'Frozen text, version 1' })).toBeVisible()
    await expect(amasPage.getByText('0 of 4')).toBeVisible()
  })
  const address = new URL(amasPage.url()).pathname

  await sign(amasPage)
  for (const name of ['Bruno Keller', 'Esi Quaye']) {
    const page = await as(named(demo, name))
    await page.goto(address)
    await sign(page)
  }
  await expect(amasPage.getByText('3 of 4')).toBeVisible()

  await test.step('the inbox brings Sofie there; she signs with a reservation, and that adopts it', async () => {
    const sofie = await as(named(demo, 'Sofie Lindqvist'))
    await sofie.goto(`/p/${slug}/inbox`)
    await sofie.getByRole('link', { name: /Sign version 1 of/ }).click()
    await sign(sofie, 'For us a map is also a photograph.')
    await expect(sofie.getByText('Adopted version 1')).toBeVisible()
  })
  await test.step('everybody reads the reservation beside the text', async () => {
    await expect(amasPage.getByText('Adopted version 1')).toBeVisible()
    await expect(amasPage.getByText('For us a map is also a photograph.')).toBeVisible()
  })
  await test.step('the list opens what is adopted; the draft is a step from there', async () => {
    await amasPage.goto(`/p/${slug}/documents`)
    await amasPage.getByRole('main').getByRole('link', { name: place.title, exact: true }).click()
    await expect(amasPage.getByRole('article', { name: place.title })).toContainText('reads the map.')
    await amasPage.getByRole('link', { name: 'Work on the draft' }).click()
    const draft = await Desk.here(amasPage, place)
    await draft.write(' And for how long.')
    await draft.isSaved()
    await adoptedStillReads(amasPage, slug, place)
  })
})

test('an edit typed offline before the text was put forward lands in the draft', async ({
  as,
  cast,
  cable,
  house: { demo },
  watch,
}) => {
  watch.allow(/WebSocket/)
  const slug = smallTable(demo)
  const amasPage = await as(cast.ama)
  const place = await newVision(amasPage, slug, 'Words and a late edit')
  const ama = await Desk.open(amasPage, place)
  await ama.write('In time.')
  await ama.isSaved()

  cable.cut('live')
  await ama.write(' Too late.')
  await expect(ama.saveState).toContainText('kept')
  const version = await adopt(amasPage, slug, place, [
    ...(await Promise.all(
      ['Bruno Keller', 'Esi Quaye', 'Sofie Lindqvist'].map((name) => as(named(demo, name))),
    )),
    amasPage,
  ])
  cable.mend()
  await ama.isSaved()
  await ama.reads('In time. Too late.')

  await amasPage.goto(`/p/${slug}/documents/${place.id}/versions/${version}`)
  await expect(amasPage.getByRole('article', { name: place.title })).toHaveText('In time.')
  await expect(amasPage.getByRole('link', { name: '1 change since' })).toBeVisible()
})

async function sign(page: Page, reservation?: string): Promise<void> {
  await page.getByRole('button', { name: 'Sign…' }).click()
  const dialog = page.getByRole('dialog')
  if (reservation !== undefined) {
    await dialog.getByLabel('With a reservation').check()
    await dialog.getByLabel('Your reservation').fill(reservation)
  }
  await dialog.getByRole('button', { name: 'Sign for my seat' }).click()
  await expect(dialog).toBeHidden()
}

/** The same by requests, where a story is about something else. */
async function adopt(page: Page, slug: string, { id }: Place, leads: readonly Page[]): Promise<string> {
  const path = `/api/partnerships/${slug}/documents/${id}`
  const draft = (await ask(page, 'GET', `${path}/draft`)).body as { hash: string }
  const put = await ask(page, 'POST', `${path}/versions`, { hash: draft.hash, nextReviewOn: null })
  expect(put.status).toBe(201)
  const version = (put.body as { id: string }).id
  for (const lead of leads) {
    const signed = await ask(lead, 'POST', `${path}/versions/${version}/signature`, { reservation: null })
    expect(signed.status).toBe(201)
  }
  return version
}

async function adoptedStillReads(page: Page, slug: string, { id, title }: Place): Promise<void> {
  await page.goto(`/p/${slug}/documents/${id}/adopted`)
  await expect(page.getByRole('article', { name: title })).toHaveText('A farmer decides who reads the map.')
  await expect(page.getByRole('link', { name: '1 change since' })).toBeVisible()
}
