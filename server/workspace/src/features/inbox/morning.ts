/** The day and hour at a place on earth: `2026-11-22`, and whole hours from 0. */
export interface LocalTime {
  day: string
  hour: number
  isWorkingDay: boolean
}

const firstHour = 7
const weekend: readonly string[] = ['Sat', 'Sun']

export function localTime(now: number, timeZone: string): LocalTime {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    weekday: 'short',
  })
  const part = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, value]))
  return {
    day: `${part['year']}-${part['month']}-${part['day']}`,
    hour: Number(part['hour']),
    isWorkingDay: !weekend.includes(part['weekday']!),
  }
}

/** Whether the digest of this day is to go out: from seven in the morning on a working day, once. */
export function isTimeForDigest({ day, hour, isWorkingDay }: LocalTime, lastDigest: string | null): boolean {
  return isWorkingDay && hour >= firstHour && day !== lastDigest
}
