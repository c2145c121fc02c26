import * as z from 'zod/mini'
import { day } from '../calendar/days.ts'
import { line } from '../text/line.ts'

/** Where a frozen version stands. Its text is the same in each. */
export const versionStates = ['put_forward', 'adopted', 'superseded', 'put_aside'] as const
export type VersionState = (typeof versionStates)[number]

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/** `hash` is of the text the person saw: what others wrote in the meantime is not put forward unread. */
export const newVersion = z.object({ hash, nextReviewOn: z.nullable(day) })
export type NewVersion = z.infer<typeof newVersion>

/** A reservation is signed along with the text and stays beside it (CAP-4.2). */
export const newSignature = z.object({ reservation: z.nullable(line(3, 1000)) })
export type NewSignature = z.infer<typeof newSignature>

export const settingAside = z.object({ reason: line(3, 300) })
export type SettingAside = z.infer<typeof settingAside>

/** A seat of the table as it was when a version was put forward; it is asked if somebody could sign for it then. */
export interface ElectorSeat {
  readonly standing: 'asked' | 'without_delegate'
  readonly signature: object | null
}

/** Who has not signed yet. Until there are decision rules, all who are asked must (CAP-4.0). */
export function stillToSign<Seat extends ElectorSeat>(seats: readonly Seat[]): Seat[] {
  return seats.filter(({ standing, signature }) => standing === 'asked' && signature === null)
}

/** A hash in groups that people can read to each other. */
export function hashGroups(hash: string): string[] {
  return hash.match(/.{1,4}/g) ?? []
}
