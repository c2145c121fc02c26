import { textOf } from '../../api/use-form.ts'

/** From the fields of the settings form to what the server reads. */
export function readSettings(data: FormData) {
  const text = (name: string) => textOf(data, name)
  const number = (name: string) => (text(name).trim() === '' ? null : Number(text(name)))
  return {
    name: text('name'),
    purpose: text('purpose'),
    timeZone: text('timeZone'),
    languages: tagsIn(text('languages')),
    startedOn: text('startedOn') || null,
    foundingRule: {
      leastPartners: number('foundingRule.leastPartners'),
      leastSectors: number('foundingRule.leastSectors'),
    },
  }
}

/** Tags as people type them, in their usual spelling: `EN, pt-br` is `en` and `pt-BR`. */
function tagsIn(text: string): string[] {
  const typed = text
    .split(/[\s,;]+/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '')
  return typed.map(inUsualSpelling)
}

function inUsualSpelling(tag: string): string {
  try {
    return new Intl.Locale(tag).toString()
  } catch {
    // Not a tag: the schema says so, at the field.
    return tag
  }
}
