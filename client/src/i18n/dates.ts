import { useLingui } from '@lingui/react'
import { useMemo } from 'react'

/** Every date and time the product shows, in the language of the page and the zone of the reader. Times are epoch milliseconds. */
export function dateFormatter(language: string) {
  const locale = conventions[language] ?? language
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(locale, options)
    return (time: number) => formatter.format(time)
  }
  return {
    /** 12 March 2026 */
    day: format({ dateStyle: 'long' }),
    /** Thursday 12 March 2026, 18:00 – where somebody must act by then. */
    deadline: format({
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
    }),
    /** 12 Mar 2026, 18:00 */
    moment: format({ dateStyle: 'medium', timeStyle: 'short' }),
    /** Mar 2026 */
    month: format({ month: 'short', year: 'numeric' }),
    ago: (time: number, now: number) =>
      ago(new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }), time - now),
  }
}
// English for readers of many countries: 12 March 2026 and the 24-hour clock cannot be misread.
const conventions: Readonly<Record<string, string>> = { en: 'en-GB' }

export type DateFormatter = ReturnType<typeof dateFormatter>

export function useDates(): DateFormatter {
  const { i18n } = useLingui()
  return useMemo(() => dateFormatter(i18n.locale), [i18n.locale])
}

const units = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

// The largest unit that fits at least once; below a minute it is "this minute".
function ago(format: Intl.RelativeTimeFormat, span: number): string {
  const [unit, size] = units.find(([, size]) => Math.abs(span) >= size) ?? ['minute', Infinity]
  return format.format(Math.trunc(span / size) || 0, unit)
}
