import { useLingui } from '@lingui/react/macro'

/** What languages and countries are called in the language of the page. */
export function useNames() {
  const { i18n } = useLingui()
  const languages = new Intl.DisplayNames(i18n.locale, { type: 'language' })
  const countries = new Intl.DisplayNames(i18n.locale, { type: 'region' })
  return {
    language: (tag: string): string => languages.of(tag) ?? tag,
    country: (code: string): string => countries.of(code) ?? code,
  }
}

/** Monday to Sunday. */
export function useWeekdayNames(): readonly string[] {
  const { i18n } = useLingui()
  const format = new Intl.DateTimeFormat(i18n.locale, { weekday: 'long', timeZone: 'UTC' })
  // 5 January 2026 was a Monday.
  return Array.from({ length: 7 }, (_, index) => format.format(Date.UTC(2026, 0, 5 + index)))
}
