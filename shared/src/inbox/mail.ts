import * as z from 'zod/mini'

/** How often somebody is written to: not at all, on working mornings, or whenever something begins to wait for them. */
export const mailRhythms = ['off', 'daily', 'at_once'] as const
export type MailRhythm = (typeof mailRhythms)[number]

/** The languages letters are written in. */
export const mailLanguages = ['en', 'de'] as const
export type MailLanguage = (typeof mailLanguages)[number]

export const mailWish = z.object({ rhythm: z.enum(mailRhythms), language: z.enum(mailLanguages) })
export type MailWish = z.infer<typeof mailWish>

export const mailOff = z.object({ token: z.string().check(z.minLength(20), z.maxLength(200)) })

const seq = z.int().check(z.minimum(0), z.maximum(2_147_483_647))
/** How far the news was read, as it came: in the record of the partnership, and in that of one's own organisation. */
export const newsRead = z.object({ partnership: seq, organisation: z.nullable(seq) })
export type NewsRead = z.infer<typeof newsRead>
