const browsers = [
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const
const systems = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
] as const

/** What a person can recognise of a session: "Firefox, Windows". The agent itself is not kept. */
export function deviceName(userAgent: string | undefined): string {
  const agent = userAgent ?? ''
  const names = [firstMatch(browsers, agent), firstMatch(systems, agent)].filter((name) => name !== undefined)
  return names.join(', ')
}

function firstMatch(known: readonly (readonly [RegExp, string])[], agent: string): string | undefined {
  return known.find(([pattern]) => pattern.test(agent))?.[1]
}
