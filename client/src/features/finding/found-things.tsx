import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Archive } from 'lucide-react'
import type { FoundThing } from '../../api/answers.ts'
import { draftAt, partnershipQuery, whereRead } from '../../api/partnership.ts'
import { kindNames } from '../../i18n/kind-names.ts'
import { useDates } from '../../i18n/dates.ts'
import { Badge } from '../../ui/badge.tsx'
import { Excerpt } from './excerpt.tsx'
import { placeOf } from './hits.ts'

interface FoundThingsProps {
  slug: string
  /** As it was typed: where a link leads, these words are shown. */
  q: string
  found: readonly FoundThing[]
}

/** What was found, best first, each with the sentences that hold the words. */
export function FoundThings({ slug, q, found }: FoundThingsProps) {
  return (
    <ol className="found">
      {found.map((thing) => (
        <li key={thing.to}>
          <ThingHead slug={slug} q={q} thing={thing} />
          <Hits slug={slug} q={q} thing={thing} />
        </li>
      ))}
    </ol>
  )
}

interface OneThing {
  slug: string
  q: string
  thing: FoundThing
}

function ThingHead({ slug, q, thing }: OneThing) {
  const { i18n } = useLingui()
  const dates = useDates()
  const { documentId, search } = placeOf(thing, q)
  const documents = useQuery(partnershipQuery(slug)).data?.documents
  // Below it stand places in the draft; the name alone leads to what is read.
  const known = thing.kind === 'comment' ? undefined : documents?.find(({ id }) => id === documentId)
  const changed = dates.day(thing.at)
  return (
    <div className="found-head">
      <h2>
        <Link
          to={known ? whereRead(known) : draftAt}
          params={{ slug, documentId }}
          search={known ? {} : search}
        >
          <bdi>{thing.title}</bdi>
        </Link>
      </h2>
      <p className="found-about">
        {thing.kind === 'comment' ? (
          <>
            <span>
              <Trans>Comments</Trans>
            </span>
            <span>
              <Trans>said on {changed}</Trans>
            </span>
          </>
        ) : (
          <>
            <span>{i18n._(kindNames[thing.kind])}</span>
            <span>
              <Trans>changed on {changed}</Trans>
            </span>
          </>
        )}
        {thing.archived && (
          <Badge icon={<Archive className="icon" aria-hidden />}>
            <Trans>Archived</Trans>
          </Badge>
        )}
      </p>
    </div>
  )
}

function Hits({ slug, q, thing }: OneThing) {
  if (thing.hits.length === 0) return null
  return (
    <ul className="found-hits">
      {thing.hits.map((hit, index) => {
        const { documentId, search } = placeOf(thing, q, hit)
        return (
          <li key={index}>
            <Link to={draftAt} params={{ slug, documentId }} search={search}>
              {hit.heading !== '' && (
                <b>
                  <bdi>{hit.heading}</bdi>
                </b>
              )}
              <Excerpt excerpt={hit.excerpt} />
            </Link>
          </li>
        )
      })}
      {thing.more > 0 && (
        <li className="found-more">
          <Plural value={thing.more} one="and # more place in it" other="and # more places in it" />
        </li>
      )}
    </ul>
  )
}
