import { ama, dialogBy, inside, miriam, pageOf, type Screen } from './screen.ts'

export const dueDiligence: Screen[] = [
  { name: 'due-diligence', who: ama, path: inside('due-diligence') },
  { name: 'due-diligence-as-secretariat', who: miriam, path: inside('due-diligence') },
  {
    name: 'due-diligence-open-a-file',
    who: miriam,
    path: inside('due-diligence'),
    afterwards: (page) => dialogBy(page, 'Open a file'),
  },
  {
    name: 'due-diligence-in-review',
    who: ama,
    path: inside('due-diligence'),
    afterwards: (page) => pageOf(page, 'Harbour Line Logistics'),
  },
  {
    name: 'due-diligence-check',
    who: ama,
    path: inside('due-diligence'),
    async afterwards(page) {
      await (await pageOf(page, 'Harbour Line Logistics')).waitFor()
      return dialogBy(page, 'Record a check: Sanctions')
    },
  },
  {
    name: 'due-diligence-before-the-leads',
    who: ama,
    path: inside('due-diligence'),
    afterwards: (page) => pageOf(page, 'Five Districts Cooperative Bank'),
  },
  {
    name: 'due-diligence-of-a-partner',
    who: miriam,
    path: inside('due-diligence'),
    afterwards: (page) => pageOf(page, 'Fair Field Network'),
  },
  { name: 'application', who: (cast) => cast.noor, path: inside('application') },
]
