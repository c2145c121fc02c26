import type { Field } from '@roundtable/shared/document-kinds/kind'

/** A list has entries; any other field is one. */
export function entriesOf(value: Field | undefined): readonly (string | number | boolean | null)[] {
  return typeof value === 'object' && value !== null ? value : [value ?? null]
}
