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
  { name: 'document', who: ama, path: vision },
  { name: 'document-as-observer', who: (cast) => cast.henrik, path: vision },
  { name: 'document-as-secretariat', who: (cast) => cast.miriam, path: vision },
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
    name: 'shortcuts',
    who: ama,
    path: (demo) => `/p/${slug(demo)}/documents`,
    afterwards: (page) => page.keyboard.press('?'),
  },
  { name: 'not-found', who: ama, path: (demo) => `/p/${slug(demo)}/nowhere` },
]
