import { i18n, type Messages } from '@lingui/core'

/** Each language by its own name, with the direction it is written in. */
export const languages = {
  en: { name: 'English', direction: 'ltr' },
  de: { name: 'Deutsch', direction: 'ltr' },
} as const
export type Language = keyof typeof languages

const storageKey = 'roundtable.language'

/** What the person chose on this device, else the first language of the browser that we have, else English. */
export function preferredLanguage(): Language {
  const wanted = [localStorage.getItem(storageKey), ...navigator.languages]
  const found = wanted.map((tag) => tag?.split('-')[0]).find(isLanguage)
  return found ?? 'en'
}

/** The parts of a catalogue: what a stranger needs, what an open document needs, what one of rows needs besides, and all the rest. */
export type Part = 'entrance' | 'documents' | 'rows' | 'table'
const wanted = new Set<Part>(['entrance'])

/** Loads the catalogue and makes it the language of the page, with its direction. */
export async function activateLanguage(language: Language): Promise<void> {
  const messages: Messages = {}
  for (const part of await Promise.all([...wanted].map((name) => catalogues[language][name]())))
    Object.assign(messages, part.messages)
  i18n.loadAndActivate({ locale: language, messages })
  document.documentElement.lang = language
  document.documentElement.dir = languages[language].direction
}

/** Fetches a screen together with the sentences it is written in, so that none is drawn without its words. */
export function worded<Screen>(part: Part, screen: () => Promise<Screen>): () => Promise<Screen> {
  return async () => {
    const [fetched] = await Promise.all([screen(), loadSentences(part)])
    return fetched
  }
}

async function loadSentences(part: Part): Promise<void> {
  const language = i18n.locale as Language
  const { messages } = await catalogues[language][part]()
  wanted.add(part)
  i18n.load(language, messages)
}

export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(storageKey, language)
  await activateLanguage(language)
}

const catalogues: Record<Language, Record<Part, () => Promise<{ messages: Messages }>>> = {
  en: {
    entrance: () => import('./locales/entrance.en.po'),
    documents: () => import('./locales/documents.en.po'),
    rows: () => import('./locales/rows.en.po'),
    table: () => import('./locales/table.en.po'),
  },
  de: {
    entrance: () => import('./locales/entrance.de.po'),
    documents: () => import('./locales/documents.de.po'),
    rows: () => import('./locales/rows.de.po'),
    table: () => import('./locales/table.de.po'),
  },
}

function isLanguage(tag: string | undefined): tag is Language {
  return tag !== undefined && tag in languages
}
