/** From the fields of the profile form to what the schema reads. Periods left wholly empty are none. */
export function readProfile(data: FormData) {
  const all = (name: string): string[] => data.getAll(name).filter((value) => typeof value === 'string')
  const text = (name: string): string => all(name)[0] ?? ''
  const [from, until, reasons] = [all('closedFrom'), all('closedUntil'), all('closedReason')]
  return {
    languages: text('languages')
      .split(/[\s,;]+/)
      .filter((tag) => tag !== ''),
    country: text('country') || null,
    region: text('region') || null,
    workingDays: all('workingDays').map(Number),
    closed: from
      .map((day, index) => ({ from: day, until: until[index]!, reason: reasons[index]! }))
      .filter((period) => period.from !== '' || period.until !== ''),
    approvalDays: text('approvalDays').trim() === '' ? Number.NaN : Number(text('approvalDays')),
    decisionCustom: text('decisionCustom'),
    meetingPreferences: text('meetingPreferences'),
  }
}
