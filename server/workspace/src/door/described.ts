import type { MiddlewareHandler } from 'hono'
import { describeRoute, resolver } from 'hono-openapi'
import * as z from 'zod/mini'
import { type ErrorCode, errorCodes } from '@roundtable/shared/errors'

type GoodAnswer =
  | { status: 200 | 201; holds: z.ZodMiniType }
  | { status: 200; file: string }
  | { status: 204 }

/** Describes doors of one feature for `/api/openapi.json`: what each is for and what its good answer holds. */
export function describer(feature: string) {
  return (summary: string, good: GoodAnswer): MiddlewareHandler =>
    describeRoute({
      tags: [feature],
      summary,
      responses: { [good.status]: described(good), default: refused },
    })
}

function described(good: GoodAnswer) {
  if (good.status === 204) return { description: 'Done' }
  if ('file' in good) return { description: 'A file', content: { [good.file]: {} } }
  return { description: 'Good', content: { 'application/json': { schema: resolver(good.holds) } } }
}

const codes = Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]]
const refusal = z.object({
  error: z.object({ code: z.enum(codes), field: z.optional(z.string()), retryAfter: z.optional(z.number()) }),
})
const refused = {
  description: `Refused:\n${Object.entries(errorCodes)
    .map(([code, when]) => `- \`${code}\`: ${when}`)
    .join('\n')}`,
  content: { 'application/json': { schema: resolver(refusal) } },
}
