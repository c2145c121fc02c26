import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { chooseLanguage, type Language } from '../i18n/i18n.ts'
import { chooseTheme, chosenTheme, type Theme } from './theme.ts'

/** The look chosen on this device, and how to choose another. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(chosenTheme)
  const choose = (chosen: Theme) => {
    chooseTheme(chosen)
    setTheme(chosen)
  }
  return [theme, choose]
}

/** The language of the page, and how to choose another. */
export function useLanguage(): readonly [Language, (language: Language) => void] {
  const { i18n } = useLingui()
  return [i18n.locale as Language, (language) => void chooseLanguage(language)]
}

export function useThemeNames(): Readonly<Record<Theme, string>> {
  const { t } = useLingui()
  return { system: t`As the device`, light: t`Light`, dark: t`Dark` }
}
