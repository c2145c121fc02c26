import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { renderSettingsDoc } from './settings-doc.ts'

test('docs/operations/settings.md is what the schema says (else run server/foundation/src/write-settings-doc.ts)', () => {
  const written = readFileSync(new URL('../../../docs/operations/settings.md', import.meta.url), 'utf8')
  expect(written).toBe(renderSettingsDoc())
})
