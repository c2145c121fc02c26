import { Plural, Trans } from '@lingui/react/macro'
import type { Sentences } from './sentence.ts'

export const documentSentences: Sentences<'document'> = {
  'document.started': ({ title }, { by }) => (
    <Trans>
      {by} started the document “{title}”.
    </Trans>
  ),
  'document.renamed': ({ title, before }, { by }) => (
    <Trans>
      {by} renamed the document “{before}” to “{title}”.
    </Trans>
  ),
  'document.archived': ({ title, reason }, { by }) => (
    <Trans>
      {by} archived the document “{title}”. Reason: {reason}
    </Trans>
  ),
  'document.brought-back': ({ title, reason }, { by }) => (
    <Trans>
      {by} brought the document “{title}” back from the archive. Reason: {reason}
    </Trans>
  ),
  'document.copied': ({ title, fromTitle }, { by }) => (
    <Trans>
      {by} started the document “{title}” as a copy of “{fromTitle}”.
    </Trans>
  ),
  'document.started-from': ({ title, fromTitle, version }, { by }) => (
    <Trans>
      {by} started the document “{title}” from the ready text “{fromTitle}”, version {version}.
    </Trans>
  ),
  'document.put-forward': ({ title, version, seats }, { by }) => (
    <Trans>
      {by} put version {version} of “{title}” forward for adoption.{' '}
      <Plural value={seats} one="# seat is asked to sign." other="# seats are asked to sign." />
    </Trans>
  ),
  'document.signed': ({ title, version, organisation }, { by }) => (
    <Trans>
      {by} signed version {version} of “{title}” for {organisation}.
    </Trans>
  ),
  'document.signed-with-reservation': ({ title, version, organisation }, { by }) => (
    <Trans>
      {by} signed version {version} of “{title}” for {organisation}, with a reservation.
    </Trans>
  ),
  'document.adopted': ({ title, version, decision, nextReviewOn }, { date }) => (
    <>
      {decision === null ? (
        <Trans>
          Version {version} of “{title}” is adopted: all seats that were asked have signed.
        </Trans>
      ) : (
        <Trans>
          Version {version} of “{title}” is adopted by a decision.
        </Trans>
      )}
      {nextReviewOn !== null && (
        <>
          {' '}
          <Trans>It is to be looked at again by {date(nextReviewOn)}.</Trans>
        </>
      )}
    </>
  ),
  'document.superseded': ({ title, version, by: next }) => (
    <Trans>
      Version {version} of “{title}” gave way to version {next}.
    </Trans>
  ),
  'document.put-aside': ({ title, version, reason }, { by }) => (
    <Trans>
      {by} put version {version} of “{title}” aside. Reason: {reason}
    </Trans>
  ),
  'document.imported': ({ title, from }, { by }) =>
    from === null ? (
      <Trans>
        {by} brought in the document “{title}” from a file.
      </Trans>
    ) : (
      <Trans>
        {by} brought in the document “{title}” from an export of {from}.
      </Trans>
    ),
}
