import { describe, expect, test } from 'vitest'
import { describeSetting, environmentName, readSettings, settingsSchema } from './settings.ts'
import { StartRefusal } from './start-refusal.ts'

describe('settings', () => {
  test('an empty environment is enough, and stays on this machine', () => {
    const settings = readSettings({})
    expect(settings).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      origin: 'http://localhost:8080',
      dataDir: './data',
    })
    expect(settings.databaseUrl).toBeUndefined()
  })

  test('are read by the name of the environment; an empty one counts as left out', () => {
    const settings = readSettings({ PORT: ' 9000 ', LIVE_MAX_DOCUMENT_BYTES: '131072', DATA_DIR: '' })
    expect(settings).toMatchObject({ port: 9000, liveMaxDocumentBytes: 131_072, dataDir: './data' })
    expect(settings.origin).toBe('http://localhost:9000')
  })

  test.each([
    ['PORT', 'eighty'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PORT', '1e3'],
    ['LOG_LEVEL', 'loud'],
    ['TRUSTED_PROXY_HOPS', '-1'],
    ['DATABASE_URL', 'mysql://root:hunter2@localhost/x'],
    ['SMTP_URL', 'not an address'],
    ['ORIGIN', 'http://roundtable.example.org'],
    ['ORIGIN', 'https://roundtable.example.org/'],
    ['ORIGIN', 'https://roundtable.example.org/path'],
    ['ORIGIN', 'http://localhost.example.org'],
    ['ORIGIN', 'javascript:alert(1)'],
  ])('%s=%s stops the start with a sentence that names it', (name, value) => {
    const read = () => readSettings({ [name]: value })
    expect(read).toThrow(StartRefusal)
    expect(read).toThrow(new RegExp(`^${name} is not usable: it may be .+`))
    expect(read).not.toThrow(/hunter2/)
  })

  test.each(['https://roundtable.example.org', 'https://localhost:8443', 'http://127.0.0.1:8080'])(
    'ORIGIN=%s is taken',
    (ORIGIN) => {
      expect(readSettings({ ORIGIN }).origin).toBe(ORIGIN)
    },
  )

  test.each(Object.keys(settingsSchema.shape))('%s says what it does and what it may be', (key) => {
    const { description, may } = describeSetting(key)
    expect(description).toMatch(/\.$/)
    expect(may).not.toBe('')
    expect(environmentName(key)).toMatch(/^[A-Z][A-Z_]*$/)
  })
})
