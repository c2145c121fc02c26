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
    if (result.success) return
    const field = result.error[0]?.path
      ?.map((part) => String(typeof part === 'object' ? part.key : part))
      .join('.')
    throw new Refusal('bad_input', field === undefined || field === '' ? {} : { field })
  })
}
