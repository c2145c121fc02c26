import { Trans } from '@lingui/react/macro'
import type { Sentences } from './sentence.ts'

export const seatSentences: Sentences<'group' | 'groups' | 'seat'> = {
  'group.added': ({ group }, { by }) => (
    <Trans>
      {by} added the group {group}.
    </Trans>
  ),
  'group.changed': ({ group, wasGroup }, { by }) =>
    group === wasGroup ? (
      <Trans>
        {by} changed the sector of the group {group}.
      </Trans>
    ) : (
      <Trans>
        {by} renamed the group {wasGroup}. It is now called {group}.
      </Trans>
    ),
  'group.removed': ({ group }, { by }) => (
    <Trans>
      {by} removed the group {group}.
    </Trans>
  ),
  'groups.ordered': ({ groups }, { by }) => {
    const order = groups.join(', ')
    return (
      <Trans>
        {by} put the groups in the order {order}.
      </Trans>
    )
  },
  'seat.opened': ({ group }, { by }) => (
    <Trans>
      {by} opened a seat in the group {group}.
    </Trans>
  ),
  'seat.taken': ({ group, organisation }, { by }) => (
    <Trans>
      {by} gave {organisation} a seat in the group {group}.
    </Trans>
  ),
  'seat.shared': ({ group, organisation, beside }, { by }) => (
    <Trans>
      {by} let {organisation} share the seat of {beside} in the group {group}.
    </Trans>
  ),
  'seat.vacated': ({ group, organisation, reason }, { by }) =>
    reason === null ? (
      <Trans>
        {by} vacated the seat of {organisation} in the group {group}.
      </Trans>
    ) : (
      <Trans>
        {by} vacated the seat of {organisation} in the group {group}. Reason: {reason}
      </Trans>
    ),
  'seat.handed-over': ({ group, from, to, reason }, { by }) => (
    <Trans>
      {by} passed a seat in the group {group} from {from} to {to}. Reason: {reason}
    </Trans>
  ),
  'seat.closed': ({ group }, { by }) => (
    <Trans>
      {by} closed a seat in the group {group}.
    </Trans>
  ),
}
