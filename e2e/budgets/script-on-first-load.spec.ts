import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { expect, test } from '../people/story.ts'

/** Script that must arrive before the page is of use, in kB as gzip makes it. */
const budgets = { signIn: 140, document: 496 }

test('the sign-in page loads at most 140 kB of script', async ({ stranger, watch }) => {
  watch.allow(/status of 401/)
  const page = await stranger()
  const script = countScript(page)
  await page.goto('/sign-in')
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(tell('sign-in', await script())).toBeLessThanOrEqual(budgets.signIn)
})

test('an open document loads at most 496 kB of script', async ({ as, cast, house, slug }) => {
  // A page of its own: what the start page is still fetching must not be counted.
  const page = await (await as(cast.ama)).context().newPage()
  const script = countScript(page)
  const { id, title } = house.demo.partnerships[0]!.documents[0]!
  await page.goto(`/p/${slug}/documents/${id}`)
  await expect(page.getByRole('textbox', { name: title, exact: true })).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(tell('an open document', await script())).toBeLessThanOrEqual(budgets.document)
})

/** Counts every script the page fetches from now on; how the server sent it does not matter. */
function countScript(page: Page): () => Promise<number> {
  const bodies: Promise<Buffer>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') bodies.push(response.body())
  })
  return async () => {
    const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length)
    return sizes.reduce((all, one) => all + one, 0) / 1000
  }
}

function tell(what: string, kilobytes: number): number {
  console.log(`Script for ${what}: ${kilobytes.toFixed(1)} kB gzip`)
  return kilobytes
}
