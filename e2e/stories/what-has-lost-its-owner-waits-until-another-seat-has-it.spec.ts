import type { Page } from '@playwright/test'
import { ask } from '../people/ask.ts'
import { expect, test } from '../people/story.ts'

const title = 'M6 First-mile traceability standard'

/** The seat of this organisation, which from now on nobody sits on. */
async function vacateSeat(page: Page, slug: string, organisation: string): Promise<void> {
  const path = `/api/partnerships/${slug}`
  const { seats } = (await ask(page, 'GET', path)).body as {
    seats: { id: string; holders: { id: string; name: string }[] }[]
  }
  const seat = seats.find(({ holders }) => holders.some(({ name }) => name === organisation))!
  const leaves = { organisationId: seat.holders[0]!.id, people: 'observe', reason: 'It sold its mills' }
  expect((await ask(page, 'POST', `${path}/seats/${seat.id}/vacate`, leaves)).status).toBeLessThan(300)
}

test('FIND-7 a milestone loses its owner: it is in the list of what is worth a look and waits for the secretariat, until a partner gives it to another seat', async ({
  as,
  cast,
  slug,
}) => {
  const miriam = await as(cast.miriam)
  const waits = miriam.getByRole('link', { name: /lost the seat that answered for/ })
  await miriam.goto(`/p/${slug}/inbox`)
  await expect(miriam.getByRole('heading', { name: 'Waiting for you' })).toBeVisible()
  await expect(waits).toHaveCount(0)
  await vacateSeat(miriam, slug, 'Valley Bean Processors')
  await expect(waits).toBeVisible()
  await expect(miriam.getByText('Ask the partners who takes it on.')).toBeVisible()

  const ama = await as(cast.ama)
  await ama.goto(`/p/${slug}/documents`)
  const list = ama.getByRole('region', { name: 'Worth a look' })
  const line = list.getByRole('link', { name: new RegExp(`${title}.*Nobody holds the seat`) })
  await line.click()
  const owner = ama.getByRole('combobox', { name: 'Accountable seat of M6' })
  await expect(owner).toBeInViewport()
  await owner.selectOption({ label: 'Asenkro Farmers’ Union' })
  await expect(ama.getByRole('row', { name: /First-mile/ })).not.toContainText('Nobody holds the seat')

  // The records follow the document at a distance, so both look again until they do.
  await expect(async () => {
    await miriam.reload()
    await expect(miriam.getByRole('heading', { name: 'Waiting for you' })).toBeVisible()
    await expect(waits).toHaveCount(0, { timeout: 1_000 })
  }).toPass({ timeout: 20_000 })
  await ama.goto(`/p/${slug}/documents`)
  await expect(list).toBeVisible()
  await expect(line).toHaveCount(0)
})

test('CAP-3.7 an open role is one press away from whoever could take it on', async ({ as, cast, slug }) => {
  const jonas = await as(cast.jonas)
  await jonas.goto(`/p/${slug}/documents`)
  const list = jonas.getByRole('region', { name: 'Worth a look' })
  await list.getByRole('link', { name: /Keeper of the budget for devices.*Nobody holds this role/ }).click()
  await expect(jonas.getByRole('button', { name: 'Edit Keeper of the budget for devices' })).toBeFocused()
})
