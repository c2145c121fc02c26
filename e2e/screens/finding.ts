import { ama, inside, type Screen } from './screen.ts'

export const finding: Screen[] = [
  {
    name: 'search-in-comments',
    who: ama,
    path: inside('search?q=hazardous'),
    afterwards: (page) => page.locator('.found'),
  },
  {
    name: 'palette',
    who: ama,
    path: inside('documents'),
    afterwards: async (page) => {
      await page.keyboard.press('ControlOrMeta+k')
      return page.getByRole('dialog')
    },
  },
  {
    name: 'palette-with-words-found',
    who: ama,
    path: inside('documents'),
    afterwards: async (page) => {
      await page.keyboard.press('ControlOrMeta+k')
      await page.getByRole('searchbox', { name: 'Search or jump to' }).fill('forest')
      return page.locator('.palette mark')
    },
  },
  {
    name: 'search',
    who: ama,
    path: inside('search?q=cocoa'),
    afterwards: (page) => page.locator('.found mark'),
  },
  {
    name: 'search-nothing-found',
    who: ama,
    path: inside('search?q=xylophone'),
    afterwards: (page) => page.getByText('Nothing holds all of these words.'),
  },
  {
    name: 'shortcuts',
    who: ama,
    path: inside('documents'),
    afterwards: async (page) => {
      await page.keyboard.press('?')
      return page.getByRole('dialog')
    },
  },
  { name: 'not-found', who: ama, path: inside('nowhere') },
]
