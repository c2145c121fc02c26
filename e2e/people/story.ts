import {
  expect,
  test as base,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test'
import type { Cable } from '../instance/cable.ts'
import { Instance } from '../instance/instance.ts'
import { PageWatch } from './page-watch.ts'
import { castOf, demoOf, type Cast, type Demo, type Person } from './people.ts'
import { signIn } from './sign-in.ts'

type State = Awaited<ReturnType<BrowserContext['storageState']>>

interface ForTheWorker {
  /** The running demo and the people in it. */
  house: { instance: Instance; demo: Demo; cast: Cast }
  states: Map<string, State>
}

interface ForTheStory {
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
  house: [
    async ({}, use) => {
      const instance = await Instance.start('demo.ts')
      const demo = demoOf(instance)
      await use({ instance, demo, cast: castOf(demo) })
      await instance.stop()
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  states: [async ({}, use) => use(new Map()), { scope: 'worker' }],
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
  as: async ({ stranger, states }, use) => {
    await use(async (person, options) => {
      const page = await stranger({ ...options, storageState: states.get(person.email) })
      if (states.has(person.email)) await page.goto('/')
      else await signIn(page, person)
      states.set(person.email, await page.context().storageState())
      return page
    })
  },
})

export { expect }
