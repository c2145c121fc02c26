import {
  expect,
  test as base,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test'
import type { Cable } from '../instance/cable.ts'
import { type House, Street } from './house.ts'
import { PageWatch } from './page-watch.ts'
import type { Cast, Person } from './people.ts'
import { signIn } from './sign-in.ts'

interface ForTheWorker {
  street: Street
}

interface ForTheStory {
  house: House
  cast: Cast
  /** The address of the demo's first partnership. */
  slug: string
  /** Pulls and mends the plug; mended again when the story ends. */
  cable: Cable
  /** A browser of this person's own, signed in and standing on the start page. */
  as: (person: Person, options?: BrowserContextOptions) => Promise<Page>
  /** A browser nobody signed in with. */
  stranger: (options?: BrowserContextOptions) => Promise<Page>
  watch: PageWatch
}

/** Playwright's `test` with people in it. Every page must stay free of console errors unless the story allows one. */
export const test = base.extend<ForTheStory, ForTheWorker>({
  street: [
    async ({}, use) => {
      const street = new Street()
      await use(street)
      await street.leave()
    },
    { scope: 'worker' },
  ],
  house: async ({ street }, use, { file }) => use(await street.houseFor(file)),
  baseURL: async ({ house }, use) => use(house.instance.url),
  cast: async ({ house }, use) => use(house.cast),
  slug: async ({ house }, use) => use(house.demo.partnerships[0]!.slug),
  cable: async ({ house }, use) => {
    await use(house.instance.cable)
    house.instance.cable.mend()
  },
  watch: async ({}, use) => {
    const watch = new PageWatch()
    await use(watch)
    expect(watch.complaints).toEqual([])
  },
  stranger: async ({ browser, baseURL, watch }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (options) => {
      const context = await browser.newContext({ baseURL: baseURL!, ...options })
      contexts.push(context)
      const page = await context.newPage()
      watch.watch(page)
      return page
    })
    for (const context of contexts) await context.close()
  },
  as: async ({ stranger, house: { signedIn } }, use) => {
    await use(async (person, options) => {
      const page = await stranger({ ...options, storageState: signedIn.get(person.email) })
      if (signedIn.has(person.email)) await page.goto('/')
      else await signIn(page, person)
      signedIn.set(person.email, await page.context().storageState())
      return page
    })
  },
})

export { expect }
