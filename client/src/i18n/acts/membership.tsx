import { Trans } from '@lingui/react/macro'
import type { Sentences } from './sentence.ts'

export const membershipSentences: Sentences<'partnership' | 'person'> = {
  'partnership.founded': ({ name }) => <Trans>The partnership “{name}” was founded.</Trans>,
  'partnership.settled': ({ changes }, { by }) => {
    const settled = changes.map(({ to }) => `“${to}”`).join(', ')
    return (
      <Trans>
        {by} changed the settings of the partnership. Now: {settled}
      </Trans>
    )
  },
  'person.joined': ({ person, role, organisation }, words) => {
    const who = words.person(person)
    const as = words.role(role)
    if (organisation === null)
      return (
        <Trans>
          {who} joined as {as}.
        </Trans>
      )
    return (
      <Trans>
        {who} joined as {as} for {organisation}.
      </Trans>
    )
  },
  'person.changed-role': ({ person, from, to }, { by, ...words }) => {
    const who = words.person(person)
    const [was, is] = [words.role(from), words.role(to)]
    return (
      <Trans>
        {by} changed the role of {who} from {was} to {is}.
      </Trans>
    )
  },
  'person.named-deputy': ({ person, organisation }, { by, ...words }) => {
    const who = words.person(person)
    return (
      <Trans>
        {by} named {who} deputy for {organisation}.
      </Trans>
    )
  },
  'person.deputy-no-more': ({ person, organisation }, { by, ...words }) => {
    const who = words.person(person)
    return (
      <Trans>
        {by} ended that {who} is deputy for {organisation}.
      </Trans>
    )
  },
  'person.suspended': ({ person, reason }, { by, ...words }) => {
    const who = words.person(person)
    return (
      <Trans>
        {by} suspended {who}. Reason: {reason}
      </Trans>
    )
  },
  'person.returned': ({ person }, { by, ...words }) => {
    const who = words.person(person)
    return (
      <Trans>
        {by} let {who} return.
      </Trans>
    )
  },
  'person.removed': ({ person, reason }, { by, ...words }) => {
    const who = words.person(person)
    if (reason === null)
      return (
        <Trans>
          {by} removed {who}.
        </Trans>
      )
    return (
      <Trans>
        {by} removed {who}. Reason: {reason}
      </Trans>
    )
  },
  'person.left': ({ person }, words) => {
    const who = words.person(person)
    return <Trans>{who} left.</Trans>
  },
}
