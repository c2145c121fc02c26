import * as z from 'zod/mini'
import { organisationName } from './membership.ts'
import { reason } from './people.ts'

/** So many organisations may hold one seat together. */
export const mostHolders = 2

/** What becomes of the people of an organisation that gives up its seat. */
export const afterTheSeat = ['observe', 'leave'] as const
export type AfterTheSeat = (typeof afterTheSeat)[number]

const organisation = z.union([z.object({ id: z.string() }), z.object({ name: organisationName })])
export type OrganisationNamed = z.infer<typeof organisation>

/** A new seat is vacant; who takes it comes next. */
export const newSeat = z.object({ groupId: z.string() })

/** An organisation takes a vacant seat, or a place on one that another holds. */
export const newHolder = z.object({ organisation })

/** An organisation gives up the seat; nobody follows it. */
export const seatGivenUp = z.object({ organisationId: z.string(), people: z.enum(afterTheSeat), reason })
export type SeatGivenUp = z.infer<typeof seatGivenUp>

/** One organisation hands the seat to another. */
export const handOver = z.extend(seatGivenUp, { to: organisation })
export type HandOver = z.infer<typeof handOver>
