import { ama, dialogBy, henrik, inWhole, miriam, ofKind, suggestionsOf, type Screen } from './screen.ts'

export const rows: Screen[] = [
  { name: 'challenge', who: ama, path: ofKind('challenge'), afterwards: inWhole },
  { name: 'challenge-as-observer', who: henrik, path: ofKind('challenge') },
  {
    name: 'challenge-history',
    who: ama,
    path: ofKind('challenge', '/history?since=1'),
    afterwards: (page) => page.locator('.changed'),
  },
  { name: 'milestones', who: ama, path: ofKind('milestones'), afterwards: inWhole },
  {
    name: 'milestones-list-as-observer',
    who: henrik,
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
    afterwards: (page) => dialogBy(page, /^Open M6/),
  },
  {
    name: 'milestones-suggestions',
    who: ama,
    path: ofKind('milestones'),
    afterwards: async (page) => {
      await suggestionsOf(page)
      return page.locator('.row-sheet')
    },
  },
  {
    name: 'milestones-history',
    who: ama,
    path: ofKind('milestones', '/history?since=9'),
    afterwards: (page) => page.locator('.changed'),
  },
  {
    name: 'milestones-suggestion',
    who: miriam,
    path: ofKind('milestones'),
    afterwards: async (page) => {
      await suggestionsOf(page)
      await page.getByRole('link', { name: 'Open and write along' }).filter({ visible: true }).first().click()
      return page.getByText('Changed in this suggestion')
    },
  },
  { name: 'roles', who: ama, path: ofKind('roles'), afterwards: inWhole },
  {
    name: 'role',
    who: ama,
    path: ofKind('roles'),
    afterwards: (page) => dialogBy(page, 'Edit Keeper of the plot map'),
  },
]
