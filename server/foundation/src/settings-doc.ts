import { describeSetting, environmentName, settingsSchema } from './settings.ts'

/** The text of `docs/operations/settings.md`. `write-settings-doc.ts` writes it, a test holds it to the code. */
export function renderSettingsDoc(): string {
  const rows = Object.keys(settingsSchema.shape).map((key) => renderRow(key))
  return [
    '# Settings',
    '',
    'Read from the environment at start. Every one has a default, so an instance starts without any. A value that is not',
    'usable stops the start and names itself. Made from `server/foundation/src/settings.ts` by',
    '`node server/foundation/src/write-settings-doc.ts`: change it there.',
    '',
    '| Setting | Default | May be | What it does |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n')
}

function renderRow(key: string): string {
  const { may, description, fallback } = describeSetting(key)
  const shown = fallback === '' ? '–' : `\`${fallback}\``
  return `| \`${environmentName(key)}\` | ${shown} | ${may} | ${description} |`
}
