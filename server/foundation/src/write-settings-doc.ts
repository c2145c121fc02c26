import { writeFileSync } from 'node:fs'
import { renderSettingsDoc } from './settings-doc.ts'

writeFileSync(new URL('../../../docs/operations/settings.md', import.meta.url), renderSettingsDoc())
