import type { Kysely } from 'kysely'
import type { Criterion } from '@roundtable/shared/due-diligence/criteria'
import { type Flag, flagsOf } from '@roundtable/shared/due-diligence/flags'
import { exclusionFacts, glance, type Light, reviewersNeeded } from '@roundtable/shared/due-diligence/glance'
import type { Application } from '@roundtable/shared/due-diligence/inputs'
import { missingIn } from '@roundtable/shared/due-diligence/inputs'
import type { Facts } from '@roundtable/shared/due-diligence/states'
import type { Tables } from '../../tables.ts'
import {
  findChecks,
  findConditions,
  findInterests,
  findRecommendations,
  findReviewers,
  findVoices,
} from './papers.ts'
import type {
  DiligenceCheckTable,
  DiligenceConditionTable,
  DiligenceFileTable,
  DiligenceInterestTable,
  DiligenceRecommendationTable,
  DiligenceReviewerTable,
  DiligenceVoiceTable,
} from './tables.ts'

/** A file with what lies in it, and what follows from that. */
export interface Dossier {
  file: DiligenceFileTable
  form: Application
  reviewers: DiligenceReviewerTable[]
  recommendations: DiligenceRecommendationTable[]
  checks: DiligenceCheckTable[]
  conditions: DiligenceConditionTable[]
  interests: DiligenceInterestTable[]
  voices: DiligenceVoiceTable[]
  lights: Record<Criterion, Light>
  facts: Facts
}

/** Files with everything in them, in as many queries as there are kinds of paper, however many the files. */
export async function dossiers(
  kysely: Kysely<Tables>,
  files: readonly DiligenceFileTable[],
): Promise<Dossier[]> {
  if (files.length === 0) return []
  const ids = files.map((file) => file.id)
  const [reviewers, recommendations, checks, conditions, interests, voices] = [
    await findReviewers(kysely, ids),
    await findRecommendations(kysely, ids),
    await findChecks(kysely, ids),
    await findConditions(kysely, ids),
    await findInterests(kysely, ids),
    await findVoices(kysely, ids),
  ]
  return files.map((file) => {
    const of = <Paper extends { file_id: string }>(papers: Paper[]) =>
      papers.filter((paper) => paper.file_id === file.id)
    return withFacts({
      file,
      form: JSON.parse(file.form) as Application,
      reviewers: of(reviewers),
      recommendations: of(recommendations),
      checks: of(checks),
      conditions: of(conditions),
      interests: of(interests),
      voices: of(voices),
    })
  })
}

export async function dossier(kysely: Kysely<Tables>, file: DiligenceFileTable): Promise<Dossier> {
  return (await dossiers(kysely, [file]))[0]!
}

/** The check of each reviewer that counts now: their last on each criterion. */
export function checksThatCount({ checks, reviewers }: Pick<Dossier, 'checks' | 'reviewers'>) {
  const serving = new Set(reviewers.map((reviewer) => reviewer.person_id))
  const last = new Map<string, DiligenceCheckTable>()
  for (const check of checks)
    if (serving.has(check.person_id)) last.set(`${check.person_id} ${check.criterion}`, check)
  return [...last.values()]
}

/** What has to be looked at, given what the organisation is called now. */
export function dossierFlags({ file, checks, conditions }: Dossier, name: string, now: number): Flag[] {
  return flagsOf(
    {
      state: file.state,
      lastHeardAt: Math.max(file.heard_at ?? file.opened_at, file.state_since),
      renamed: name !== file.organisation_name,
      changedAfterDecision: changedAfterDecision(checks, file.decided_at),
      openConditions: conditions.filter((each) => each.met_at === null).map((each) => each.due_on),
      validUntil: file.valid_until,
    },
    now,
  )
}

/** Whether somebody found something else after the partners had decided. */
function changedAfterDecision(checks: readonly DiligenceCheckTable[], decidedAt: number | null): boolean {
  if (decidedAt === null) return false
  const resultThen = new Map<string, string>()
  for (const { person_id, criterion, result, at } of checks)
    if (at <= decidedAt) resultThen.set(`${person_id} ${criterion}`, result)
  return checks.some(
    ({ person_id, criterion, result, at }) =>
      at > decidedAt && resultThen.get(`${person_id} ${criterion}`) !== result,
  )
}

function withFacts(papers: Omit<Dossier, 'lights' | 'facts'>): Dossier {
  const { file, form, reviewers, recommendations, conditions } = papers
  // A partner that is looked at again has filled no form: what its file does not ask, its reviewers answer.
  const asked = file.submitted_at !== null
  const lights = glance({
    results: checksThatCount(papers),
    answers: asked || file.partner_since === null ? form.exclusions : assumedOfPartner,
  })
  const twoReviewers = reviewers.length === reviewersNeeded
  const facts: Facts = {
    formComplete: missingIn(form).length === 0,
    twoReviewers,
    bothRecommended:
      twoReviewers && reviewers.every(({ id }) => recommendations.some((each) => each.reviewer_id === id)),
    isPartner: file.partner_since !== null,
    ...exclusionFacts(lights),
    hasConditions: conditions.some((each) => each.met_at === null),
    conditionsMet: conditions.every((each) => each.met_at !== null),
  }
  return { ...papers, lights, facts }
}

const assumedOfPartner = {
  sanctions: 'no',
  corruption: 'no',
  forced_labour: 'no',
  banned_goods: 'no',
} as const
