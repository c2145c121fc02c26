import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { can } from '@roundtable/shared/permissions'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { FileQuestionMark } from 'lucide-react'
import type { FlaggedDocument } from '../../api/answers.ts'
import { useOwnMembership } from '../../api/session.ts'
import { useFlagWords } from '../../document-kinds/rows/flag-words.ts'
import '../../ui/page.css'
import { flagsQuery } from './queries.ts'
import './needs-a-look.css'

/** So many of one document are in view at once. */
const shownAtOnce = 4

/** What is worth a look in the documents, each with the way to it. Nothing on the page where there is nothing. */
export function NeedsALook({ slug }: { slug: string }) {
  const { data } = useQuery(flagsQuery(slug))
  const role = useOwnMembership(slug)?.role
  if (data === undefined || data.length === 0) return null
  return (
    <section className="page-section" aria-labelledby="worth-a-look">
      <h2 id="worth-a-look">
        <Trans>Worth a look</Trans>
      </h2>
      <p className="flagged-intro">
        {role !== undefined && can(role, 'document.write') ? (
          <Trans>Nothing is blocked by these. Whoever knows the answer writes it where it belongs.</Trans>
        ) : (
          <Trans>Nothing is blocked by these. The partners answer them in the documents.</Trans>
        )}
      </p>
      <ul className="flagged">
        {data.map((document) => (
          <li key={document.documentId}>
            <OneDocument slug={slug} document={document} />
          </li>
        ))}
      </ul>
    </section>
  )
}

type Flag = FlaggedDocument['flags'][number]

function OneDocument({ slug, document }: { slug: string; document: FlaggedDocument }) {
  const { documentId, title, flags, more, misfit } = document
  // Flags of one row stand together: who goes there sees to all of them.
  const rows = [...Map.groupBy(flags, ({ row }) => row).values()]
  const [first, rest] = [rows.slice(0, shownAtOnce), rows.slice(shownAtOnce)]
  const hidden = rest.length
  const list = (some: readonly Flag[][]) =>
    some.map((ofRow) => <OneRow key={ofRow[0]!.row} {...{ slug, documentId }} flags={ofRow} />)
  return (
    <>
      <h3>
        <Link to="/p/$slug/documents/$documentId" params={{ slug, documentId }}>
          <bdi>{title}</bdi>
        </Link>
      </h3>
      {misfit && <Misfit />}
      <ul>{list(first)}</ul>
      {rest.length > 0 && (
        <details>
          <summary>
            <Plural value={hidden} one="# more here" other="# more here" />
          </summary>
          <ul>
            {list(rest)}
            {more > 0 && (
              <li className="soft">
                <Trans>The document shows the others.</Trans>
              </li>
            )}
          </ul>
        </details>
      )}
    </>
  )
}

function OneRow({ slug, documentId, flags }: { slug: string; documentId: string; flags: readonly Flag[] }) {
  const { t } = useLingui()
  const say = useFlagWords()
  const { row, name } = flags[0]!
  const sentences = flags.map(({ is, others }) => say(is, others)).join(' ')
  return (
    <li>
      <Link
        to="/p/$slug/documents/$documentId"
        params={{ slug, documentId }}
        search={row === null ? {} : { row }}
      >
        {row !== null && (
          <b>
            <bdi>{name.trim() === '' ? t`Without a title` : name}</bdi>
          </b>
        )}
        <span>{sentences}</span>
      </Link>
    </li>
  )
}

/** What the secretariat can do about it, since nobody at the table can. */
function Misfit() {
  return (
    <p className="flagged-misfit">
      <FileQuestionMark className="icon" aria-hidden />
      <Trans>
        Part of this document cannot be shown here or found by a search: it was written by another version of
        Roundtable. Nothing of it is lost. Tell whoever runs this server, and name the document.
      </Trans>
    </p>
  )
}
