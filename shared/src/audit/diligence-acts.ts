import * as z from 'zod/mini'

/** What happens to the file of an organisation (CAP-3.2): that it happened, never what the file says. */
const file = { fileId: z.string(), organisation: z.string() }

/** `person` is the id of the person it is about. */
export const diligenceActs = {
  'diligence.opened': z.object({ ...file, state: z.string() }),
  'diligence.moved': z.object({ ...file, from: z.string(), to: z.string() }),
  'diligence.reviewer-assigned': z.object({ ...file, person: z.string() }),
  'diligence.reviewer-released': z.object({ ...file, person: z.string() }),
  'diligence.interest-declared': z.object({ ...file, competitor: z.string() }),
  'diligence.checked': z.object(file),
  'diligence.recommended': z.object(file),
  'diligence.noted': z.object(file),
  /** Between the partnership and the applicant; `from` says which of the two wrote. */
  'diligence.message-sent': z.object({ ...file, from: z.enum(['applicant', 'partnership']) }),
  'diligence.form-saved': z.object(file),
  'diligence.voice-given': z.object({ ...file, seat: z.string() }),
  /** What was checked has changed, so what was said about it no longer counts. */
  'diligence.voices-void': z.object(file),
  'diligence.condition-met': z.object(file),
  'diligence.trial-begun': z.object({ ...file, until: z.string() }),
  'diligence.trial-ended': z.object(file),
  /** The organisation takes its seat; `lead` is the id of the person who leads it, or null where nobody had joined. */
  'diligence.seated': z.object({ ...file, group: z.string(), lead: z.nullable(z.string()) }),
} as const
