import type { Page } from '@playwright/test'
import type { Cast, Demo, Person } from './people.ts'

/** One thing a person can have before them, and how they get there. `who` is nobody for strangers. */
export interface Screen {
  name: string
  who?: (cast: Cast) => Person
  path: (demo: Demo) => string
  /** What brings the rest of it up, once the page is there. */
  afterwards?: (page: Page) => Promise<unknown>
}

const ama = (cast: Cast): Person => cast.ama
const slug = (demo: Demo): string => demo.partnerships[0]!.slug
const vision = (demo: Demo): string => `/p/${slug(demo)}/documents/${demo.partnerships[0]!.documents[0]!.id}`

const ofKind =
  (kind: string, view = '') =>
  (demo: Demo): string => {
    const { documents } = demo.partnerships[0]!
    return `/p/${slug(demo)}/documents/${documents.find((each) => each.kind === kind)!.id}${view}`
  }
const code = ofKind('code-of-conduct')

/** On a phone a bar stands over the foot of the page until one is there. */
/** All of it at once: at the edge of the bar above a scrolled page, half a button would count as a small one. */
async function inWhole(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width: page.viewportSize()!.width, height })
}

const board = (demo: Demo): string => `/p/${slug(demo)}/due-diligence`

async function openFile(page: Page, organisation: string): Promise<void> {
  await page.getByRole('link', { name: organisation }).click()
  await page.getByRole('heading', { level: 1, name: organisation }).waitFor()
}

/** Every screen there is. axe reads them all, and `pnpm screens` takes their pictures. */
export const screens: Screen[] = [
  { name: 'sign-in', path: () => '/sign-in' },
  {
    name: 'sign-in-with-errors',
    path: () => '/sign-in',
    afterwards: (page) => page.getByRole('button', { name: 'Sign in', exact: true }).click(),
  },
  { name: 'set-up-link-used', path: () => '/set-up#a-token-that-nobody-made' },
  { name: 'invitation-gone', path: () => '/join#a-token-that-nobody-made' },
  { name: 'documents', who: ama, path: (demo) => `/p/${slug(demo)}/documents` },
  {
    name: 'documents-worth-a-look',
    who: (cast) => cast.miriam,
    path: (demo) => `/p/${slug(demo)}/documents`,
    afterwards: (page) => page.getByRole('region', { name: 'Worth a look' }).scrollIntoViewIfNeeded(),
  },
  {
    name: 'search-in-comments',
    who: ama,
    path: (demo) => `/p/${slug(demo)}/search?q=hazardous`,
    afterwards: (page) => page.locator('.found').waitFor(),
  },
  { name: 'document', who: ama, path: vision },
  {
    name: 'history',
    who: ama,
    path: (demo) => `${vision(demo)}/history?since=1`,
    afterwards: (page) => page.locator('.changed').first().waitFor(),
  },
  {
    name: 'document-menu',
    who: ama,
    path: vision,
    afterwards: (page) => page.getByRole('button', { name: 'Download or print' }).click(),
  },
  {
    name: 'import-a-file',
    who: ama,
    path: (demo) => `/p/${slug(demo)}/documents`,
    afterwards: async (page) => {
      await page.getByRole('button', { name: 'Files' }).click()
      await page.getByRole('menuitem', { name: 'Import a file' }).click()
      const buffer = Buffer.from('# Charter\n\n## What we share\n\n![a map](map.png) [who pays]')
      const file = { name: 'charter.md', mimeType: 'text/markdown', buffer }
      await page.getByLabel('Choose a file').setInputFiles(file)
      await page.getByRole('button', { name: 'Choose another file' }).waitFor()
    },
  },
  { name: 'challenge', who: ama, path: ofKind('challenge'), afterwards: inWhole },
  { name: 'challenge-as-observer', who: (cast) => cast.henrik, path: ofKind('challenge') },
  {
    name: 'challenge-history',
    who: ama,
    path: ofKind('challenge', '/history?since=1'),
    afterwards: (page) => page.locator('.changed').first().waitFor(),
  },
  { name: 'code-of-conduct', who: ama, path: code },
  {
    name: 'code-of-conduct-guide',
    who: ama,
    path: code,
    afterwards: (page) => page.getByText('Two key questions').click(),
  },
  { name: 'code-of-conduct-as-secretariat', who: (cast) => cast.miriam, path: code },
  { name: 'note', who: ama, path: ofKind('note') },
  {
    name: 'start-a-document',
    who: ama,
    path: (demo) => `/p/${slug(demo)}/documents?start=code-of-conduct`,
    afterwards: (page) => page.getByRole('dialog').waitFor(),
  },
  {
    name: 'archive-a-document',
    who: ama,
    path: code,
    async afterwards(page) {
      await page.getByRole('button', { name: 'What to do with “Code of conduct”' }).click()
      await page.getByRole('menuitem', { name: 'Archive…' }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'document-reply',
    who: ama,
    path: vision,
    afterwards: async (page) => {
      const narrow = page.getByRole('toolbar', { name: 'About this document' })
      if (await narrow.isVisible()) await narrow.getByRole('button', { name: /Comments/ }).click()
      await page.getByRole('button', { name: 'Reply' }).filter({ visible: true }).first().click()
    },
  },
  { name: 'document-as-observer', who: (cast) => cast.henrik, path: vision },
  { name: 'document-as-secretariat', who: (cast) => cast.miriam, path: vision },
  { name: 'milestones', who: ama, path: ofKind('milestones'), afterwards: inWhole },
  {
    name: 'milestones-list-as-observer',
    who: (cast) => cast.henrik,
    path: ofKind('milestones', '?view=list'),
    afterwards: inWhole,
  },
  {
    name: 'milestones-board',
    who: ama,
    path: ofKind('milestones', '?view=board'),
    afterwards: inWhole,
  },
  {
    name: 'milestone',
    who: ama,
    path: ofKind('milestones'),
    afterwards: (page) => page.getByRole('button', { name: /^Open M6/ }).click(),
  },
  {
    name: 'milestones-suggestions',
    who: ama,
    path: ofKind('milestones'),
    afterwards: async (page) => {
      await page
        .getByText(/^Suggestions/)
        .filter({ visible: true })
        .first()
        .click()
      await page.locator('.row-sheet').filter({ visible: true }).first().waitFor()
    },
  },
  {
    name: 'milestones-history',
    who: ama,
    path: (demo) => `${ofKind('milestones')(demo)}/history?since=9`,
    afterwards: (page) => page.locator('.changed').first().waitFor(),
  },
  {
    name: 'milestones-suggestion',
    who: (cast) => cast.miriam,
    path: ofKind('milestones'),
    afterwards: async (page) => {
      await page
        .getByText(/^Suggestions/)
        .filter({ visible: true })
        .first()
        .click()
      await page.getByRole('link', { name: 'Open and write along' }).filter({ visible: true }).first().click()
      await page.getByText('Changed in this suggestion').first().waitFor()
    },
  },
  { name: 'roles', who: ama, path: ofKind('roles'), afterwards: inWhole },
  {
    name: 'role',
    who: ama,
    path: ofKind('roles'),
    afterwards: (page) => page.getByRole('button', { name: 'Edit Keeper of the plot map' }).click(),
  },
  {
    name: 'document-suggestions',
    who: ama,
    path: vision,
    afterwards: async (page) => {
      await page
        .getByText(/^Suggestions/)
        .filter({ visible: true })
        .first()
        .click()
      await page.getByRole('article').filter({ visible: true }).first().waitFor()
    },
  },
  {
    name: 'suggest-a-change',
    who: (cast) => cast.miriam,
    path: vision,
    afterwards: (page) => page.getByRole('button', { name: 'Suggest a change' }).click(),
  },
  { name: 'adopted', who: ama, path: (demo) => `${vision(demo)}/adopted` },
  {
    name: 'propose-for-adoption',
    who: ama,
    path: vision,
    afterwards: async (page) => {
      await page.getByRole('button', { name: 'Propose for adoption' }).click()
      await page.getByText('Read the text that is frozen').waitFor()
    },
  },
  {
    name: 'adopted-code-of-conduct',
    who: (cast) => cast.henrik,
    path: ofKind('code-of-conduct', '/adopted'),
  },
  {
    name: 'adopted-menu',
    who: ama,
    path: (demo) => `${vision(demo)}/adopted`,
    afterwards: (page) => page.getByRole('button', { name: 'Download or print' }).click(),
  },
  { name: 'starters', who: ama, path: (demo) => `/p/${slug(demo)}/documents/starters` },
  { name: 'partners', who: ama, path: (demo) => `/p/${slug(demo)}/partners` },
  {
    name: 'partners-as-secretariat',
    who: (cast) => cast.miriam,
    path: (demo) => `/p/${slug(demo)}/partners`,
  },
  { name: 'red-lines', who: ama, path: (demo) => `/p/${slug(demo)}/red-lines` },
  {
    name: 'red-line-terms',
    who: ama,
    path: (demo) => `/p/${slug(demo)}/red-lines`,
    afterwards: (page) => page.getByRole('button', { name: 'Record a red line' }).click(),
  },
  {
    name: 'red-line-readers',
    who: ama,
    path: (demo) => `/p/${slug(demo)}/red-lines`,
    afterwards: (page) => page.getByRole('button', { name: 'Who can see it…' }).first().click(),
  },
  {
    name: 'red-lines-as-secretariat',
    who: (cast) => cast.miriam,
    path: (demo) => `/p/${slug(demo)}/red-lines`,
  },
  { name: 'record', who: ama, path: (demo) => `/p/${slug(demo)}/record` },
  { name: 'record-as-observer', who: (cast) => cast.henrik, path: (demo) => `/p/${slug(demo)}/record` },
  { name: 'inbox', who: ama, path: (demo) => `/p/${slug(demo)}/inbox` },
  { name: 'inbox-as-secretariat', who: (cast) => cast.miriam, path: (demo) => `/p/${slug(demo)}/inbox` },
  { name: 'welcome', who: ama, path: (demo) => `/p/${slug(demo)}/welcome` },
  { name: 'mail-off', path: () => '/mail-off#a-token-that-nobody-made' },
  {
    name: 'partners-hand-over',
    who: (cast) => cast.miriam,
    path: (demo) => `/p/${slug(demo)}/partners`,
    afterwards: async (page) => {
      await page.getByRole('button', { name: 'What to do with the seat of Nordhavn Trading' }).click()
      await page.getByRole('menuitem', { name: 'Hand it over…' }).click()
    },
  },
  { name: 'people', who: ama, path: (demo) => `/p/${slug(demo)}/people` },
  {
    name: 'people-as-secretariat',
    who: (cast) => cast.miriam,
    path: (demo) => `/p/${slug(demo)}/people`,
  },
  { name: 'settings', who: ama, path: (demo) => `/p/${slug(demo)}/settings` },
  {
    name: 'settings-as-secretariat',
    who: (cast) => cast.miriam,
    path: (demo) => `/p/${slug(demo)}/settings`,
  },
  { name: 'found', who: (cast) => cast.miriam, path: () => '/found' },
  {
    name: 'partner-own',
    who: ama,
    path: (demo) => `/p/${slug(demo)}/commitments`,
    afterwards: (page) => page.getByRole('link', { name: 'Asenkro Farmers’ Union' }).last().click(),
  },
  {
    name: 'partner-of-others',
    who: ama,
    path: (demo) => `/p/${slug(demo)}/commitments`,
    afterwards: (page) =>
      page.getByRole('link', { name: 'Ministry for Economic Cooperation' }).last().click(),
  },
  { name: 'expertise', who: ama, path: (demo) => `/p/${slug(demo)}/expertise` },
  { name: 'commitments', who: ama, path: (demo) => `/p/${slug(demo)}/commitments` },
  { name: 'secretariat', who: ama, path: (demo) => `/p/${slug(demo)}/secretariat` },
  {
    name: 'secretariat-as-secretariat',
    who: (cast) => cast.miriam,
    path: (demo) => `/p/${slug(demo)}/secretariat`,
  },
  { name: 'secretariat-not-mandated', who: ama, path: () => '/p/farm-data-charter/secretariat' },
  { name: 'due-diligence', who: ama, path: board },
  { name: 'due-diligence-as-secretariat', who: (cast) => cast.miriam, path: board },
  {
    name: 'due-diligence-open-a-file',
    who: (cast) => cast.miriam,
    path: board,
    afterwards: (page) => page.getByRole('button', { name: 'Open a file' }).click(),
  },
  {
    name: 'due-diligence-in-review',
    who: ama,
    path: board,
    afterwards: (page) => openFile(page, 'Harbour Line Logistics'),
  },
  {
    name: 'due-diligence-check',
    who: ama,
    path: board,
    async afterwards(page) {
      await openFile(page, 'Harbour Line Logistics')
      await page.getByRole('button', { name: 'Record a check: Sanctions' }).click()
    },
  },
  {
    name: 'due-diligence-before-the-leads',
    who: ama,
    path: board,
    afterwards: (page) => openFile(page, 'Five Districts Cooperative Bank'),
  },
  {
    name: 'due-diligence-of-a-partner',
    who: (cast) => cast.miriam,
    path: board,
    afterwards: (page) => openFile(page, 'Fair Field Network'),
  },
  { name: 'application', who: (cast) => cast.noor, path: (demo) => `/p/${slug(demo)}/application` },
  { name: 'account', who: ama, path: () => '/account' },
  { name: 'add-passkey', who: (cast) => cast.miriam, path: () => '/add-passkey' },
  { name: 'cannot-sign-in', path: () => '/sign-in/help' },
  { name: 'new-password-link-used', path: () => '/new-password#a-token-that-nobody-made' },
  { name: 'sign-on-failed', path: () => '/sign-on?state=nobody' },
  {
    name: 'palette',
    who: ama,
    path: (demo) => `/p/${slug(demo)}/documents`,
    afterwards: (page) => page.keyboard.press('ControlOrMeta+k'),
  },
  {
    name: 'palette-with-words-found',
    who: ama,
    path: (demo) => `/p/${slug(demo)}/documents`,
    afterwards: async (page) => {
      await page.keyboard.press('ControlOrMeta+k')
      await page.getByRole('searchbox', { name: 'Search or jump to' }).fill('forest')
      await page.locator('.palette mark').first().waitFor()
    },
  },
  {
    name: 'search',
    who: ama,
    path: (demo) => `/p/${slug(demo)}/search?q=cocoa`,
    afterwards: (page) => page.locator('.found mark').first().waitFor(),
  },
  {
    name: 'search-nothing-found',
    who: ama,
    path: (demo) => `/p/${slug(demo)}/search?q=xylophone`,
    afterwards: (page) => page.getByText('Nothing holds all of these words.').waitFor(),
  },
  {
    name: 'shortcuts',
    who: ama,
    path: (demo) => `/p/${slug(demo)}/documents`,
    afterwards: (page) => page.keyboard.press('?'),
  },
  { name: 'not-found', who: ama, path: (demo) => `/p/${slug(demo)}/nowhere` },
]
