import type { Day } from '@roundtable/shared/calendar'

/** A country whose public holidays are known, with those of its parts that have some of their own. */
export interface HolidayCalendar {
  country: string
  regions: { code: string; name: string }[]
}

/** The languages that holidays are named in, where the calendar knows them; else the country's own name is used. */
export type HolidayLanguage = 'en' | 'de'

/** The calendar of all countries is large, so it is read when somebody first asks for it, not at every start. */
const calendar = async () => (await import('date-holidays')).default

export async function holidayCalendars(): Promise<HolidayCalendar[]> {
  const Holidays = await calendar()
  const known = new Holidays()
  return Object.keys(known.getCountries()).map((country) => ({
    country,
    regions: Object.entries(known.getStates(country) ?? {}).map(([code, name]) => ({ code, name })),
  }))
}

/** Days on which public offices of a country, or of a part of it, are closed, by day, in the years asked for. */
export async function publicHolidays(
  at: { country: string; region: string | null },
  years: readonly number[],
  language: HolidayLanguage,
): Promise<ReadonlyMap<Day, string>> {
  const Holidays = await calendar()
  const found = new Holidays(at.country, at.region ?? '')
  const days = years.flatMap((year) => found.getHolidays(year, language))
  return new Map(
    days
      .filter(({ type }) => type === 'public')
      .flatMap(({ date, start, end, name }) => daysOf(date, start, end).map((on) => [on, name] as const)),
  )
}

/** Some last longer than a day. Those that begin in the evening count from the day they are named after. */
function daysOf(date: string, start: Date, end: Date): Day[] {
  const first = date.slice(0, 10)
  const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / dayMs))
  return Array.from({ length }, (_, index) =>
    new Date(Date.parse(`${first}T00:00:00Z`) + index * dayMs).toISOString().slice(0, 10),
  )
}

const dayMs = 86_400_000
