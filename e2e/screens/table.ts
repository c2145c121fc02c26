import { ama, dialogBy, dialogFrom, henrik, inside, miriam, pageOf, type Screen } from './screen.ts'

export const table: Screen[] = [
  { name: 'partners', who: ama, path: inside('partners') },
  {
    name: 'partners-as-secretariat',
    who: miriam,
    path: inside('partners'),
  },
  { name: 'red-lines', who: ama, path: inside('red-lines') },
  {
    name: 'red-line-terms',
    who: ama,
    path: inside('red-lines'),
    afterwards: (page) => dialogBy(page, 'Record a red line'),
  },
  {
    name: 'red-line-readers',
    who: ama,
    path: inside('red-lines'),
    afterwards: (page) => dialogBy(page, 'Who can see it…'),
  },
  {
    name: 'red-lines-as-secretariat',
    who: miriam,
    path: inside('red-lines'),
  },
  { name: 'record', who: ama, path: inside('record') },
  { name: 'record-as-observer', who: henrik, path: inside('record') },
  { name: 'inbox', who: ama, path: inside('inbox') },
  { name: 'inbox-as-secretariat', who: miriam, path: inside('inbox') },
  { name: 'welcome', who: ama, path: inside('welcome') },
  {
    name: 'partners-hand-over',
    who: miriam,
    path: inside('partners'),
    afterwards: (page) => dialogFrom(page, 'What to do with the seat of Nordhavn Trading', 'Hand it over…'),
  },
  { name: 'people', who: ama, path: inside('people') },
  {
    name: 'people-as-secretariat',
    who: miriam,
    path: inside('people'),
  },
  { name: 'settings', who: ama, path: inside('settings') },
  {
    name: 'settings-as-secretariat',
    who: miriam,
    path: inside('settings'),
  },
  {
    name: 'partner-own',
    who: ama,
    path: inside('commitments'),
    afterwards: (page) => pageOf(page, 'Asenkro Farmers’ Union'),
  },
  {
    name: 'partner-of-others',
    who: ama,
    path: inside('commitments'),
    afterwards: (page) => pageOf(page, 'Ministry for Economic Cooperation'),
  },
  { name: 'expertise', who: ama, path: inside('expertise') },
  { name: 'commitments', who: ama, path: inside('commitments') },
  { name: 'secretariat', who: ama, path: inside('secretariat') },
  {
    name: 'secretariat-as-secretariat',
    who: miriam,
    path: inside('secretariat'),
  },
  { name: 'secretariat-not-mandated', who: ama, path: () => '/p/farm-data-charter/secretariat' },
]
