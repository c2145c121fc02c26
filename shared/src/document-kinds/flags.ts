import type { JSONContent } from '@tiptap/core'
import type { Day } from '../calendar/days.ts'
import type { DocumentKindId } from '../documents/documents.ts'
import { type ChallengePart, challengeTables } from './challenge.ts'
import { type ChallengeFlag, challengeFlags, type ChallengeWords } from './challenge-flags.ts'
import { openQuestions } from './conduct-questions.ts'
import { othersOf } from './flag-others.ts'
import type { Content, Row, RowsContent } from './kind.ts'
import {
  type Goal,
  type Milestone,
  type MilestoneFlag,
  milestoneFlags,
  namesOf,
  standingOn,
} from './milestone-rules.ts'
import { type Accepted, type RoleDefinition, type RoleFlag, roleFlags } from './role-rules.ts'

/** What can be worth a look in a document: which rule of which kind. Said as a question, and nothing is refused because of it. */
export type FlagId =
  | `milestone.${MilestoneFlag['is'] | 'overdue'}`
  | `role.${RoleFlag['is']}`
  | 'conduct.questions_open'
  | `challenge.${ChallengeFlag}`

export interface Flag {
  readonly is: FlagId
  /** The row it is about; null where it is the whole text. */
  readonly row: string | null
  /** What people call that row; empty for a whole text. */
  readonly name: string
  /** What else it is about: the names of other rows, or the ids of questions. */
  readonly others: readonly string[]
}

/** What flags of rows are read from beside the rows. It changes without them, so they are read when somebody asks. */
export interface FlagFacts {
  readonly today: Day
  /** The open seats, and which of them nobody holds. */
  readonly seats: ReadonlyMap<string, { vacant: boolean }>
  /** The roles of this document that were taken on. */
  readonly accepted: readonly Accepted[]
}

type Tables = RowsContent['tables']
type ReadFlags =
  | { readonly form: 'prose'; of(text: JSONContent): Flag[] }
  | { readonly form: 'rows'; of(tables: Tables, facts: FlagFacts): Flag[] }

/** What is worth a look, by kind. Nothing is in a kind without an entry, such as free text. */
const kindFlags: Readonly<Partial<Record<DocumentKindId, ReadFlags>>> = {
  'code-of-conduct': { form: 'prose', of: conductFlags },
  milestones: { form: 'rows', of: flagsOfMilestones },
  roles: { form: 'rows', of: flagsOfRoles },
  challenge: { form: 'rows', of: flagsOfChallenge },
}

/** The flags of a text: from its words alone, so they are read once after each change. None for a document of rows. */
export function flagsOfText(kind: DocumentKindId, content: Content): Flag[] {
  const flags = kindFlags[kind]
  return flags?.form === 'prose' && content.form === 'prose' ? flags.of(content.doc) : []
}

/** The flags of a document of rows, in the order of its rows. None for a text. */
export function flagsOfRows(kind: DocumentKindId, tables: Tables, facts: FlagFacts): Flag[] {
  const flags = kindFlags[kind]
  return flags?.form === 'rows' ? flags.of(tables, facts) : []
}

/** All questions that are open are one thing to look at; a code nobody has begun leaves none open yet. */
function conductFlags(text: JSONContent): Flag[] {
  const open = openQuestions(text).map(({ id }) => id)
  return open.length === 0 || !hasWords(text)
    ? []
    : [{ is: 'conduct.questions_open', row: null, name: '', others: open }]
}

function hasWords({ text = '', content = [] }: JSONContent): boolean {
  return text.trim() !== '' || content.some(hasWords)
}

function flagsOfMilestones(tables: Tables, { seats, today }: FlagFacts): Flag[] {
  const milestones = standing<Milestone>(tables['milestones'])
  const goals = standing<Goal>(tables['goals'])
  const names = namesOf(milestones)
  const flags = milestoneFlags({ milestones, goals, seats })
  return milestones.flatMap((row) => {
    const at = { row: row.id, name: `${names.get(row.id)} ${row.title}`.trim() }
    const late: Flag[] =
      standingOn(row, today) === 'late' ? [{ is: 'milestone.overdue', ...at, others: [] }] : []
    const rest = (flags.get(row.id) ?? []).map((flag): Flag => ({
      is: `milestone.${flag.is}`,
      ...at,
      others: othersOf(flag).flatMap((id) => names.get(id) ?? []),
    }))
    return [...late, ...rest]
  })
}

function flagsOfRoles(tables: Tables, facts: FlagFacts): Flag[] {
  const roles = standing<RoleDefinition>(tables['roles'])
  const titles = new Map(roles.map(({ id, title }) => [id, title]))
  const flags = roleFlags({ roles, ...facts })
  return roles.flatMap((role) =>
    (flags.get(role.id) ?? []).map((flag): Flag => ({
      is: `role.${flag.is}`,
      row: role.id,
      name: role.title,
      others: othersOf(flag).flatMap((id) => titles.get(id) ?? []),
    })),
  )
}

function flagsOfChallenge(tables: Tables): Flag[] {
  const parts = Object.keys(challengeTables) as ChallengePart[]
  const words = parts.map((part) => [part, (tables[part] ?? []).map((row) => String(row['words']))])
  const flags = challengeFlags(Object.fromEntries(words) as ChallengeWords)
  return flags.map((flag) => ({ is: `challenge.${flag}`, row: null, name: '', others: [] }))
}

/** Content holds the rows that stand, read by the fields of their kind: only the word that they do is missing. */
function standing<Of extends { id: string; removed: boolean }>(rows: readonly Row[] = []): Of[] {
  return rows.map((row) => ({ ...row, removed: false }) as unknown as Of)
}

const known: Readonly<Record<FlagId, true>> = {
  'milestone.overdue': true,
  'milestone.no_owner': true,
  'milestone.owner_gone': true,
  'milestone.seat_vacant': true,
  'milestone.serves_no_goal': true,
  'milestone.cycle': true,
  'milestone.waits_for_removed': true,
  'milestone.step_of_removed': true,
  'milestone.due_before_start': true,
  'milestone.due_before_what_it_waits_for': true,
  'milestone.done_without_evidence': true,
  'milestone.done_while_step_open': true,
  'role.no_holder': true,
  'role.holder_gone': true,
  'role.seat_vacant': true,
  'role.not_accepted': true,
  'role.acceptance_lapsed': true,
  'role.domain_held_twice': true,
  'role.over_but_held': true,
  'role.to_before_from': true,
  'role.needs_unmet': true,
  'conduct.questions_open': true,
  'challenge.no goal': true,
  'challenge.goal is the challenge': true,
  'challenge.no sign of success': true,
  'challenge.perhaps two goals': true,
  'challenge.nothing out of scope': true,
  'challenge.two languages': true,
}
export const flagIds = Object.keys(known) as FlagId[]
