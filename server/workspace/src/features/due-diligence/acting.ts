import type { Transaction } from 'kysely'
import { Refusal } from '@roundtable/shared/errors'
import { type Move, type Mover, step } from '@roundtable/shared/due-diligence/states'
import type { Tables } from '../../tables.ts'
import { actorAt, type Place } from '../membership/index.ts'
import { type Desk, type Note, perform } from '../audit/index.ts'
import type { Invitations } from '../invitations/index.ts'
import { type Dossier, dossier } from './dossier.ts'
import { findFile, updateFile } from './store.ts'
import type { DiligenceFileTable } from './tables.ts'

/** What the verbs of this feature stand on. */
export interface DueDiligence extends Desk {
  invitations: Invitations
  /** Told of everybody who comes to the table or goes from it by a file. */
  rightsChanged(personId: string): Promise<void>
}

/** A file that somebody acts on, within the transaction of the act. */
export interface Acting {
  transaction: Transaction<Tables>
  note: Note
  at: number
  place: Place
  dossier: Dossier
  /** What every entry of the record says of a file. */
  about: { fileId: string; organisation: string }
  /** Whose rights this act changes. */
  touched: string[]
}

/** Does one act on a file of the asker's table. One that is not there, or elsewhere, is not found. */
export async function onFile<T>(
  diligence: DueDiligence,
  place: Place,
  fileId: string,
  work: (acting: Acting) => Promise<T>,
): Promise<T> {
  return actOn(diligence, place, (transaction) => findFile(transaction, place, fileId), work)
}

/** The same with the file that `find` answers. */
export async function actOn<T>(
  diligence: DueDiligence,
  place: Place,
  find: (transaction: Transaction<Tables>) => Promise<DiligenceFileTable | undefined>,
  work: (acting: Acting) => Promise<T>,
): Promise<T> {
  const { done, touched } = await perform(diligence, actorAt(place), async (transaction, note, at) => {
    const file = await find(transaction)
    if (file === undefined) throw new Refusal('not_found')
    const acting: Acting = {
      transaction,
      note,
      at,
      place,
      dossier: await dossier(transaction, file),
      about: { fileId: file.id, organisation: file.organisation_name },
      touched: [],
    }
    return { done: await work(acting), touched: acting.touched }
  })
  for (const personId of touched) await diligence.rightsChanged(personId)
  return done
}

/** Moves the file, or says why not: not from here, or what is missing first. */
export async function move(
  { transaction, note, at, dossier: { file, facts }, about }: Acting,
  name: Move,
  by: Mover,
  changes: Parameters<typeof updateFile>[2] = {},
): Promise<void> {
  const to = mayMove(name, file, by, facts)
  await updateFile(transaction, file.id, { ...changes, state: to, state_since: at })
  await note('diligence.moved', { ...about, from: file.state, to })
}

export function mayMove(name: Move, file: DiligenceFileTable, by: Mover, facts: Dossier['facts']) {
  const made = step(name, file.state, by, facts)
  if ('to' in made) return made.to
  if (made.refused === 'not_theirs') throw new Refusal('not_allowed')
  throw new Refusal('not_now', { field: made.refused === 'not_yet' ? made.needs : 'state' })
}

/** The same file as it lies there after what this act has written. */
export async function read({ transaction, place, dossier: { file } }: Acting): Promise<Dossier> {
  return dossier(transaction, (await findFile(transaction, place, file.id))!)
}
