import * as z from 'zod/mini'
import { line } from '../text/line.ts'
import { sectors } from './membership.ts'

export const partnershipName = line(3, 120)
export const purposeLine = line(0, 300)
const groupName = line(2, 80)

/** Whether the platform takes a name that may be wrong: it throws where it is. */
function takes(use: () => unknown): boolean {
  try {
    use()
    return true
  } catch {
    return false
  }
}
const knowsZone = (timeZone: string) => takes(() => new Intl.DateTimeFormat('en', { timeZone }))
/** A BCP 47 tag in its usual spelling, such as `pt-BR`; languages have two or three letters. */
const isTag = (tag: string) =>
  /^[a-z]{2,3}(-|$)/.test(tag) && takes(() => new Intl.Locale(tag)) && new Intl.Locale(tag).toString() === tag
const isDay = (text: string) =>
  /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00Z`).toJSON()?.slice(0, 10) === text

/** An IANA name such as `Europe/Berlin`. */
const timeZone = z.string().check(z.maxLength(60), z.refine(knowsZone))
const languages = z.array(z.string().check(z.maxLength(35))).check(
  z.minLength(1),
  z.maxLength(12),
  z.refine((tags) => tags.every(isTag) && new Set(tags).size === tags.length),
)
/** `2026-03-01`. */
const day = z.string().check(z.refine(isDay))

const count = (most: number) => z.int().check(z.minimum(1), z.maximum(most))

/** What a partnership is called and how it counts, all of it at once: the form shows all of it. */
export const partnershipSettings = z.object({
  name: partnershipName,
  purpose: purposeLine,
  timeZone,
  languages,
  startedOn: z.nullable(day),
  foundingRule: z.object({ leastPartners: count(50), leastSectors: count(sectors.length) }),
})
export type PartnershipSettings = z.infer<typeof partnershipSettings>

/** A stakeholder group as this partnership cuts it, mapped to one of the four sectors. */
export const stakeholderGroup = z.object({ name: groupName, sector: z.enum(sectors) })
export type NewGroup = z.infer<typeof stakeholderGroup>

/** All groups of the partnership, each once, in their new order. */
export const groupOrder = z.object({ order: z.array(z.string()).check(z.maxLength(100)) })

/** Another partnership on the same instance, founded by somebody who serves as secretariat already. */
export const newPartnership = z.object({ name: partnershipName, purpose: purposeLine, timeZone })
export type NewPartnership = z.infer<typeof newPartnership>
