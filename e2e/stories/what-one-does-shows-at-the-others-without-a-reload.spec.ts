import type { Page } from '@playwright/test'
import { ask } from '../people/ask.ts'
import { expect, test } from '../people/story.ts'

test('an invitation accepted in one browser shows in the partners page of the other', async ({
  as,
  stranger,
  cast,
  slug,
}) => {
  const ama = await as(cast.ama)
  await ama.goto(`/p/${slug}/partners`)
  await expect(ama.getByText('Ama Dankwa').first()).toBeVisible()
  const loads = countLoads(ama)

  const miriam = await as(cast.miriam)
  const { body } = await ask(miriam, 'POST', `/api/partnerships/${slug}/invitations`, {
    email: 'kojo@newcomers.example',
    role: 'observer',
  })
  const kojo = await stranger()
  await kojo.goto((body as { link: string }).link)
  await kojo.getByLabel('Your name').fill('Kojo Antwi')
  await kojo.getByLabel('Password').fill('a password of his alone')
  await kojo.getByRole('button', { name: 'Join the partnership' }).click()
  await expect(kojo).toHaveURL(new RegExp(`/p/${slug}/`))

  await expect(ama.getByText('Kojo Antwi')).toBeVisible()
  expect(loads()).toBe(0)
})

test('a page that was offline asks again for what it shows when it is back', async ({
  as,
  cast,
  slug,
  cable,
  watch,
}) => {
  watch.allow(/WebSocket|ERR_|Failed to (load|fetch)/)
  const ama = await as(cast.ama)
  await ama.goto(`/p/${slug}/documents`)
  await expect(ama.getByRole('heading', { level: 1 })).toBeVisible()
  const loads = countLoads(ama)
  cable.cut('everything')
  cable.mend()
  const jonas = await as(cast.jonas)
  const title = 'Begun while Ama was away'
  await ask(jonas, 'POST', `/api/partnerships/${slug}/documents`, { kind: 'vision', title })
  await expect(ama.getByRole('main').getByText(title)).toBeVisible({ timeout: 20_000 })
  expect(loads()).toBe(0)
})

function countLoads(page: Page): () => number {
  let loads = 0
  page.on('load', () => (loads += 1))
  return () => loads
}
