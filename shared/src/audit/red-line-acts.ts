import * as z from 'zod/mini'

const line = { redLineId: z.string(), statement: z.string() }
const reason = z.string()

/**
 * In the record of the organisation alone, unless all partners could read the line before or after the act. That a line
 * was taken back does not say who reads it still.
 */
export const redLineActs = {
  'red-line.drafted': z.object(line),
  'red-line.recorded': z.object(line),
  'red-line.revised': z.object(line),
  'red-line.disclosed': z.object({ ...line, to: z.string(), reason }),
  'red-line.taken-back': z.object({ ...line, reason }),
  'red-line.withdrawn': z.object({ ...line, reason }),
} as const
