import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { RequestError } from './unwrap.ts'

interface Issues {
  issues: readonly { path: PropertyKey[] }[]
}

/** The part of a zod schema a form needs. */
interface Schema<Input> {
  safeParse(value: unknown): { success: true; data: Input } | { success: false; error: Issues }
}

/** The schema of a form without fields: that it is sent says all. */
export const confirmation: Schema<undefined> = { safeParse: () => ({ success: true, data: undefined }) }

/** What was typed; nothing where there is no such field. */
export function textOf(data: FormData, name: string): string {
  const value = data.get(name)
  return typeof value === 'string' ? value : ''
}

/** What was typed with commas between. */
export function listOf(data: FormData, name: string): string[] {
  const words = textOf(data, name).split(',')
  return words.map((word) => word.trim()).filter((word) => word !== '')
}

export interface FormOptions<Input, Answer> {
  /** As a function it is fetched when the form is sent, where a page shall be there before its checks are. */
  schema: Schema<Input> | (() => Promise<Schema<Input>>)
  /** From what was typed to what the schema reads, where `typedIn` does not say it. Field names are the inputs’ `name`. */
  read?(data: FormData, form: HTMLFormElement): unknown
  /** What to do about each field, by its `name`; the dotted path of the schema when it is nested. */
  fields: Readonly<Record<string, string>>
  send(input: Input): Promise<Answer>
  onDone(answer: Answer): unknown
}

/** What was typed, by name: dots nest, numbers are numbers, a day that was left open is null. */
export function typedIn(form: HTMLFormElement): Record<string, unknown> {
  const typed: Record<string, unknown> = {}
  for (const [name, value] of new FormData(form)) put(typed, name.split('.'), meant(form, name, value))
  return typed
}

function meant(form: HTMLFormElement, name: string, value: FormDataEntryValue): unknown {
  const input = form.elements.namedItem(name)
  if (!(input instanceof HTMLInputElement)) return value
  if (input.type === 'number') return Number.isNaN(input.valueAsNumber) ? undefined : input.valueAsNumber
  if (input.type === 'date') return input.value === '' ? null : input.value
  return value
}

function put(into: Record<string, unknown>, [first = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) into[first] = value
  else put((into[first] ??= {}) as Record<string, unknown>, rest, value)
}

/**
 * The one form pattern: read, check with the server’s own schema, send, show what is wrong where it is wrong.
 * The first wrong field gets the focus. `problem` holds what no single field can answer for.
 */
export function useForm<Input, Answer>({
  schema,
  read = (_, form) => typedIn(form),
  fields,
  send,
  onDone,
}: FormOptions<Input, Answer>) {
  const form = useRef<HTMLFormElement>(null)
  const [wrong, setWrong] = useState<readonly string[]>([])
  const sending = useMutation({
    mutationFn: async (input: () => Input | Promise<Input>) => send(await input()),
    onSuccess: onDone,
    onError: showRefusedField,
  })

  function showRefusedField(error: Error) {
    if (error instanceof Misfit) markWrong(error.fields)
    if (error instanceof RequestError && error.field && error.field in fields) markWrong([error.field])
  }

  function markWrong(names: readonly string[]) {
    setWrong(names)
    const inputs = [...(form.current?.elements ?? [])].filter((element) => element instanceof HTMLElement)
    inputs.find((input) => names.includes(input.getAttribute('name') ?? ''))?.focus()
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (sending.isPending) return
    const typed = read(new FormData(event.currentTarget), event.currentTarget)
    sending.reset()
    if (typeof schema === 'function') return sending.mutate(async () => accepted(await schema(), typed))
    const checked = schema.safeParse(typed)
    if (!checked.success) return markWrong(wrongIn(checked.error, fields))
    setWrong([])
    sending.mutate(() => checked.data)
  }

  function accepted(late: Schema<Input>, typed: unknown): Input {
    const checked = late.safeParse(typed)
    if (!checked.success) throw new Misfit(wrongIn(checked.error, fields))
    setWrong([])
    return checked.data
  }

  const refused = sending.error instanceof RequestError ? sending.error.field : undefined
  return {
    /** Spread on the `<form>`. */
    props: { ref: form, onSubmit, noValidate: true },
    errors: Object.fromEntries(wrong.map((name) => [name, fields[name]])) as Readonly<
      Record<string, string | undefined>
    >,
    problem: (refused && refused in fields) || sending.error instanceof Misfit ? null : sending.error,
    busy: sending.isPending,
  }
}

/** What was typed does not fit a schema that came late. */
class Misfit extends Error {
  readonly fields: readonly string[]

  constructor(fields: readonly string[]) {
    super(`Does not fit: ${fields.join(', ')}`)
    this.fields = fields
  }
}

function wrongIn({ issues }: Issues, fields: Readonly<Record<string, string>>): string[] {
  return issues.map(({ path }) => fieldAt(path, fields))
}

/** The field that holds what is wrong: of a list it is the field of the whole list. */
function fieldAt(path: readonly PropertyKey[], fields: Readonly<Record<string, string>>): string {
  const name = path.join('.')
  if (name in fields) return name
  return Object.keys(fields).find((field) => name.startsWith(`${field}.`)) ?? name
}
