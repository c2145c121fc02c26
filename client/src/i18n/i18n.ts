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

/** Loads the catalogue and makes it the language of the page, with its direction. */
export async function activateLanguage(language: Language): Promise<void> {
  const { messages } = await catalogues[language]()
  i18n.loadAndActivate({ locale: language, messages })
  document.documentElement.lang = language
  document.documentElement.dir = languages[language].direction
}

export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(storageKey, language)
  await activateLanguage(language)
}

const catalogues: Record<Language, () => Promise<{ messages: Messages }>> = {
  en: () => import('./locales/en.po'),
  de: () => import('./locales/de.po'),
}

function isLanguage(tag: string | undefined): tag is Language {
  return tag !== undefined && tag in languages
}
