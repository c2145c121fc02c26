import { Trans, useLingui } from '@lingui/react/macro'
import type { FileState } from '@roundtable/shared/due-diligence/states'
import type { Sentences } from './sentence.ts'

export const diligenceSentences: Sentences<'diligence'> = {
  'diligence.opened': ({ organisation }, { by }) => (
    <Trans>
      {by} opened the file of {organisation}.
    </Trans>
  ),
  'diligence.moved': ({ organisation, to }, { by }) => {
    const state = <StateName state={to as FileState} />
    return (
      <Trans>
        {by} moved the file of {organisation}. It is now: {state}.
      </Trans>
    )
  },
  'diligence.reviewer-assigned': ({ organisation, person }, { by, ...words }) => {
    const reviewer = words.person(person)
    return (
      <Trans>
        {by} asked {reviewer} to review the file of {organisation}.
      </Trans>
    )
  },
  'diligence.reviewer-released': ({ organisation, person }, { by, ...words }) => {
    const reviewer = words.person(person)
    return (
      <Trans>
        {by} released {reviewer} from reviewing the file of {organisation}.
      </Trans>
    )
  },
  'diligence.interest-declared': ({ organisation, competitor }, { by }) => (
    <Trans>
      {by} declared an interest in the file of {organisation}, for {competitor}.
    </Trans>
  ),
  'diligence.checked': ({ organisation }, { by }) => (
    <Trans>
      {by} answered a question in the file of {organisation}.
    </Trans>
  ),
  'diligence.recommended': ({ organisation }, { by }) => (
    <Trans>
      {by} gave a recommendation on {organisation}.
    </Trans>
  ),
  'diligence.noted': ({ organisation }, { by }) => (
    <Trans>
      {by} added a note to the file of {organisation}.
    </Trans>
  ),
  'diligence.message-sent': ({ organisation, from }, { by }) =>
    from === 'applicant' ? (
      <Trans>
        {by} wrote to the partnership for {organisation}.
      </Trans>
    ) : (
      <Trans>
        {by} wrote to {organisation}.
      </Trans>
    ),
  'diligence.form-saved': ({ organisation }, { by }) => (
    <Trans>
      {by} filled in the application of {organisation}.
    </Trans>
  ),
  'diligence.voice-given': ({ organisation }, { by }) => (
    <Trans>
      {by} gave the voice of their seat on {organisation}.
    </Trans>
  ),
  'diligence.voices-void': ({ organisation }) => (
    <Trans>
      What was checked about {organisation} has changed, so the voices given on it no longer count.
    </Trans>
  ),
  'diligence.condition-met': ({ organisation }, { by }) => (
    <Trans>
      {by} noted that {organisation} met a condition.
    </Trans>
  ),
  'diligence.trial-begun': ({ organisation, until }, { by, ...words }) => {
    const day = words.date(until)
    return (
      <Trans>
        {by} began a trial period of {organisation}, until {day}.
      </Trans>
    )
  },
  'diligence.trial-ended': ({ organisation }, { by }) => (
    <Trans>
      {by} ended the trial period of {organisation}.
    </Trans>
  ),
  'diligence.seated': ({ organisation, group }, { by }) => (
    <Trans>
      {by} seated {organisation} in the group {group}.
    </Trans>
  ),
}

function StateName({ state }: { state: FileState }) {
  const { t } = useLingui()
  const names: Record<FileState, string> = {
    draft: t`not sent in yet`,
    submitted: t`sent in`,
    screening: t`screening`,
    in_review: t`in review`,
    info_requested: t`waiting for an answer`,
    recommended: t`recommended`,
    admitted: t`admitted`,
    admitted_with_conditions: t`admitted with conditions`,
    declined: t`declined`,
    withdrawn: t`withdrawn`,
    re_review: t`under review again`,
    suspended: t`suspended`,
    expelled: t`expelled`,
    left: t`has left`,
  }
  return names[state]
}
