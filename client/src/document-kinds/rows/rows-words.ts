import type { Field, Row } from '@roundtable/shared/document-kinds/kind'
import type { ReactNode } from 'react'
import { wordsOf } from '../field-change.tsx'
import { entriesOf } from './field-entries.ts'

/** How a kind of rows is told to people: table name → its words. */
export type RowsWords = Readonly<Record<string, TableWords>>

export interface TableWords {
  readonly name: string
  /** The field a row is called by. */
  readonly title: string
  /** What stands before the title, such as M4. */
  mark?(id: string): string
  /** Whatever else a row holds, in the order in which it is read. */
  readonly fields: Readonly<Record<string, FieldWords>>
}

export interface FieldWords {
  readonly label: string
  /** One value in words, of a list one entry; '' where there is nothing to say. */
  say(value: string | number | boolean | null): string
  /** Whether it is left out of this row where it did not change. */
  isLeftOut?(row: Row): boolean
}

/** What the words of a kind are made from. */
export interface WordsProps {
  slug: string
  /** Every row that may be referred to, by table. */
  tables: Readonly<Record<string, readonly Row[]>>
  children: (words: RowsWords) => ReactNode
}

/** M4 Baseline of 2,000 households. */
export function rowName({ title, mark }: TableWords, row: Row): string {
  return [mark?.(row.id) ?? '', String(row[title] ?? '').trim()].filter(Boolean).join(' ')
}

/** Where rows of several tables stand together, one that holds nothing but its title is told by its table. */
export function markedByTable(words: TableWords): TableWords {
  return Object.keys(words.fields).length > 0 ? words : { ...words, mark: () => `${words.name}:` }
}

/** A whole field in words; of a list, its entries. */
export function saidOf({ say }: FieldWords, value: Field | undefined): string {
  return entriesOf(value).map(say).filter(Boolean).join(', ')
}

/** The words of a kind that has none of its own: as its fields are called. */
export function plainWords(tables: WordsProps['tables']): RowsWords {
  return Object.fromEntries(
    Object.entries(tables).map(([name, rows]): [string, TableWords] => {
      const all = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((field) => field !== 'id')
      const title = all.includes('title') ? 'title' : (all[0] ?? 'title')
      const others = all.filter((field) => field !== title)
      const fields = others.map((field) => [field, { label: spaced(field), say: wordsOf }] as const)
      return [name, { name: spaced(name), title, fields: Object.fromEntries(fields) }]
    }),
  )
}

/** `originalDue` → `Original due`. */
function spaced(name: string): string {
  const words = name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
