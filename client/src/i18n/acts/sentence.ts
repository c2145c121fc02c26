import type { About } from '@roundtable/shared/audit'
import type { RecordAct } from '@roundtable/shared/audit/reading'
import type { ReactNode } from 'react'

/** What a sentence is made of beside what the act says. */
export interface Words {
  /** Who did it: the name, or "Roundtable" where the instance itself did. */
  by: ReactNode
  /** The name of a person an entry is about, or "a former member" where nobody of this id is known. */
  person(id: string): ReactNode
  /** A day as it is stored, `2026-11-22`, in words. */
  date(day: string): string
  /** What a role is called. */
  role(role: string): string
}

/** Tells one act in a sentence. */
export type Sentence<Name extends RecordAct> = (about: About<Name>, words: Words) => ReactNode

/** One sentence for every act of some areas: an act without one does not compile. */
export type Sentences<Area extends string> = {
  [Name in Extract<RecordAct, `${Area}.${string}`>]: Sentence<Name>
}
