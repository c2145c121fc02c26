import type { MiddlewareHandler } from 'hono'
import { validator } from 'hono-openapi'
import type * as z from 'zod/mini'
import { Refusal } from '@roundtable/shared/errors'
import type { DoorEnv } from './asker.ts'

/** What a validated JSON body means to hono: what may be sent, and what `c.req.valid('json')` answers. */
interface Body<Schema extends z.ZodMiniType> {
  in: { json: z.input<Schema> }
  out: { json: z.output<Schema> }
}

/** Reads the JSON body by its schema, and names the first field that does not fit. */
export function body<Schema extends z.ZodMiniType>(
  schema: Schema,
): MiddlewareHandler<DoorEnv, string, Body<Schema>> {
  return validator('json', schema, (result) => {
    if (!result.success) throw badInput(result.error)
  })
}

/** What a validated query means to hono. */
interface Query<Schema extends z.ZodMiniType> {
  in: { query: z.input<Schema> }
  out: { query: z.output<Schema> }
}

/** Reads what stands behind the question mark by its schema, and names the first part that does not fit. */
export function query<Schema extends z.ZodMiniType>(
  schema: Schema,
): MiddlewareHandler<DoorEnv, string, Query<Schema>> {
  const read = validator('query', schema, (result) => {
    if (!result.success) throw badInput(result.error)
  })
  // The library says the same in a way that only a schema known by name resolves to.
  return read as unknown as MiddlewareHandler<DoorEnv, string, Query<Schema>>
}

/** As standard schema tells what does not fit. */
type Misfits = readonly {
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined
}[]

function badInput(misfits: Misfits): Refusal {
  const field = misfits[0]?.path?.map((part) => String(typeof part === 'object' ? part.key : part)).join('.')
  return new Refusal('bad_input', field === undefined || field === '' ? {} : { field })
}
