import { useLingui } from '@lingui/react'
import { useMemo } from 'react'

/** Every date and time the product shows, in the language of the page and the zone of the reader. Times are epoch milliseconds. */
export function dateFormatter(language: string) {
  const locale = conventions[language] ?? language
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(locale, options)
    return (time: number) => formatter.format(time)
  }
  const day = format({ dateStyle: 'long' })
  const shortDay = format({ dateStyle: 'medium' })
  const weekday = format({ dateStyle: 'full' })
  return {
    /** 12 March 2026 */
    day,
    /** The same of a day as it is stored, `2026-03-12`. Read at noon, it is this day wherever the reader is. */
    date: (date: string) => day(Date.parse(`${date}T12:00`)),
    /** 12 Mar 2026, of a day as it is stored: where many stand below each other. */
    shortDate: (date: string) => shortDay(Date.parse(`${date}T12:00`)),
    /** Thursday 12 March 2026 – a day as it is stored, on which somebody must act. */
    weekday: (date: string) => weekday(Date.parse(`${date}T12:00`)),
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
    /** 18:00 */
    time: format({ timeStyle: 'short' }),
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

/** The day it is where the reader is, as days are stored: `2026-11-22`. */
export function today(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
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
