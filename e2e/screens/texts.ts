import {
  ama,
  dialogBy,
  dialogFrom,
  henrik,
  inside,
  miriam,
  ofKind,
  suggestionsOf,
  type Screen,
} from './screen.ts'

export const texts: Screen[] = [
  { name: 'document', who: ama, path: ofKind('vision') },
  {
    name: 'history',
    who: ama,
    path: ofKind('vision', '/history?since=1'),
    afterwards: (page) => page.locator('.changed'),
  },
  {
    name: 'document-menu',
    who: ama,
    path: ofKind('vision'),
    afterwards: async (page) => {
      await page.getByRole('button', { name: 'Download or print' }).click()
      return page.getByRole('menu')
    },
  },
  {
    name: 'import-a-file',
    who: ama,
    path: inside('documents'),
    afterwards: async (page) => {
      await page.getByRole('button', { name: 'Files' }).click()
      await page.getByRole('menuitem', { name: 'Import a file' }).click()
      const buffer = Buffer.from('# Charter\n\n## What we share\n\n![a map](map.png) [who pays]')
      const file = { name: 'charter.md', mimeType: 'text/markdown', buffer }
      await page.getByLabel('Choose a file').setInputFiles(file)
      return page.getByRole('button', { name: 'Choose another file' })
    },
  },
  { name: 'code-of-conduct', who: ama, path: ofKind('code-of-conduct') },
  {
    name: 'code-of-conduct-guide',
    who: ama,
    path: ofKind('code-of-conduct'),
    afterwards: async (page) => {
      await page.getByText('Two key questions').click()
      return page.locator('details[open]', { hasText: 'Two key questions' })
    },
  },
  { name: 'code-of-conduct-as-secretariat', who: miriam, path: ofKind('code-of-conduct') },
  { name: 'note', who: ama, path: ofKind('note') },
  {
    name: 'start-a-document',
    who: ama,
    path: inside('documents?start=code-of-conduct'),
    afterwards: (page) => page.getByRole('dialog'),
  },
  {
    name: 'archive-a-document',
    who: ama,
    path: ofKind('code-of-conduct'),
    afterwards: (page) => dialogFrom(page, 'What to do with “Code of conduct”', 'Archive…'),
  },
  {
    name: 'document-reply',
    who: ama,
    path: ofKind('vision'),
    afterwards: async (page) => {
      const narrow = page.getByRole('toolbar', { name: 'About this document' })
      if (await narrow.isVisible()) await narrow.getByRole('button', { name: /Comments/ }).click()
      await page.getByRole('button', { name: 'Reply' }).filter({ visible: true }).first().click()
      return page.getByLabel('Your answer')
    },
  },
  { name: 'document-as-observer', who: henrik, path: ofKind('vision') },
  { name: 'document-as-secretariat', who: miriam, path: ofKind('vision') },
  {
    name: 'document-suggestions',
    who: ama,
    path: ofKind('vision'),
    afterwards: async (page) => {
      await suggestionsOf(page)
      return page.getByRole('article')
    },
  },
  {
    name: 'suggest-a-change',
    who: miriam,
    path: ofKind('vision'),
    afterwards: (page) => dialogBy(page, 'Suggest a change'),
  },
  { name: 'adopted', who: ama, path: ofKind('vision', '/adopted') },
  {
    name: 'propose-for-adoption',
    who: ama,
    path: ofKind('vision'),
    afterwards: async (page) => {
      await page.getByRole('button', { name: 'Propose for adoption' }).click()
      return page.getByText('Read the text that is frozen')
    },
  },
  {
    name: 'adopted-code-of-conduct',
    who: henrik,
    path: ofKind('code-of-conduct', '/adopted'),
  },
  {
    name: 'adopted-menu',
    who: ama,
    path: ofKind('vision', '/adopted'),
    afterwards: async (page) => {
      await page.getByRole('button', { name: 'Download or print' }).click()
      return page.getByRole('menu')
    },
  },
  { name: 'starters', who: ama, path: inside('documents/starters') },
  { name: 'documents', who: ama, path: inside('documents') },
  {
    name: 'documents-worth-a-look',
    who: miriam,
    path: inside('documents'),
    afterwards: async (page) => {
      const region = page.getByRole('region', { name: 'Worth a look' })
      await region.scrollIntoViewIfNeeded()
      return region
    },
  },
]
