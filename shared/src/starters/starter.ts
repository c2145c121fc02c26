import * as z from 'zod/mini'
import { line } from '../text/line.ts'
import type { Content } from '../document-kinds/kind.ts'
import type { DocumentKindId } from '../documents/documents.ts'

export const starterLanguages = ['en', 'de'] as const
export type StarterLanguage = (typeof starterLanguages)[number]

export const starterIds = [
  'charter',
  'code-of-conduct',
  'decision-rules',
  'role-set',
  'reflection-questions',
  'vision-outline',
  'challenge',
] as const
export type StarterId = (typeof starterIds)[number]

/** A text to start from, written for this product. What stands in square brackets waits to be filled in. */
export interface Starter {
  readonly id: StarterId
  readonly kind: DocumentKindId
  /** From 1; raised with every change of its words. */
  readonly version: number
  readonly licence: 'CC BY 4.0'
  readonly source: 'Roundtable'
  readonly needs: StarterNeeds
  readonly texts: Readonly<Record<StarterLanguage, StarterText>>
}

/** What a partnership must have for the rules in it to work. */
export interface StarterNeeds {
  /** So many stakeholder groups with somebody on a seat. */
  readonly groups: number
  /** So many filled seats. */
  readonly seats: number
}

export interface StarterText {
  readonly title: string
  /** One sentence: what it is for. */
  readonly about: string
  readonly content: Content
}

/** What of a starter cannot work at a table: what it needs, and what is there. */
export interface Unmet {
  readonly what: keyof StarterNeeds
  readonly needed: number
  readonly there: number
}

/** The report before a text is taken over; empty where all of it can work. It warns and does not forbid. */
export function unmetNeeds(needs: StarterNeeds, there: StarterNeeds): Unmet[] {
  return (['groups', 'seats'] as const)
    .filter((what) => there[what] < needs[what])
    .map((what) => ({ what, needed: needs[what], there: there[what] }))
}

export const start = z.object({
  starter: z.enum(starterIds),
  language: z.enum(starterLanguages),
  title: line(1, 200),
})
export type Start = z.infer<typeof start>

/** In which language the shelf is asked for; English where nothing is said. */
export const shelfAsked = z.object({ language: z.optional(z.enum(starterLanguages)) })
