import * as z from 'zod/mini'
import { type About, type ActName, acts } from './acts.ts'

/** What happens to an account stands in a chain of the person's own; all else in those of partnerships and organisations. */
export type RecordAct = Exclude<ActName, `account.${string}`>

type AreaOf<Name extends string> = Name extends `${infer Area}.${string}` ? Area : never
/** What an act is about: the word before its dot. */
export type Area = AreaOf<RecordAct>

export const actNames = (Object.keys(acts) as ActName[]).filter(
  (act): act is RecordAct => !act.startsWith('account.'),
) as [RecordAct, ...RecordAct[]]
const areaOf = (act: RecordAct) => act.split('.')[0] as Area
export const areas = [...new Set(actNames.map(areaOf))] as [Area, ...Area[]]
export const actsOf = (area: Area): RecordAct[] => actNames.filter((act) => areaOf(act) === area)

/** An act together with what its entry says: telling the one apart tells the other. */
export type Told = { [Name in RecordAct]: { act: Name; about: About<Name> } }[RecordAct]

const instant = z.string().check(z.regex(/^\d{1,15}$/))
const id = z.string().check(z.minLength(1), z.maxLength(64))

/** Which part of the record, as it stands in an address. Times are epoch milliseconds; `before` is the `next` of an earlier answer. */
export const recordPart = z.object({
  before: z.optional(z.string().check(z.regex(/^\d{1,15}\.\d{1,9}\.[\w-]{1,64}$/))),
  role: z.optional(z.literal('secretariat')),
  organisation: z.optional(id),
  person: z.optional(id),
  area: z.optional(z.enum(areas)),
  from: z.optional(instant),
  until: z.optional(instant),
})
export type RecordPart = z.infer<typeof recordPart>
