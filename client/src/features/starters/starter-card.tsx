import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { StarterLanguage } from '@roundtable/shared/starters/starter'
import { TriangleAlert } from 'lucide-react'
import { Suspense, useState } from 'react'
import type { Starter } from '../../api/answers.ts'
import { kindNames } from '../../i18n/kind-names.ts'
import { Reading } from '../../document-kinds/reading.tsx'
import { Badge } from '../../ui/badge.tsx'
import { DialogButton } from '../../ui/dialog-button.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { StartDialog } from './start-dialog.tsx'

interface StarterCardProps {
  slug: string
  starter: Starter
  language: StarterLanguage
  mayStart: boolean
}

/** One text of the shelf: what it is for, whose it is, what of it cannot work here, and the way to take it over. */
export function StarterCard({ slug, starter, language, mayStart }: StarterCardProps) {
  const { i18n } = useLingui()
  const { title, about, kind, placeholders, version, licence } = starter
  return (
    <article className="starter" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <Badge>{i18n._(kindNames[kind])}</Badge>
      </header>
      <p>{about}</p>
      <Unmet starter={starter} />
      <p className="starter-facts" lang={i18n.locale}>
        <Plural value={placeholders} one="# place to fill in" other="# places to fill in" />
        {' · '}
        <Trans>
          written for Roundtable, version {version}, {licence}
        </Trans>
      </p>
      <ReadIt slug={slug} starter={starter} />
      {mayStart && (
        <DialogButton renderDialog={(onClose) => <StartDialog {...{ slug, starter, language, onClose }} />}>
          <Trans>Start from this…</Trans>
        </DialogButton>
      )}
    </article>
  )
}

/** Drawn only once somebody wants to read it. */
function ReadIt({ slug, starter: { kind, title, content } }: Pick<StarterCardProps, 'slug' | 'starter'>) {
  const [opened, setOpened] = useState(false)
  return (
    <details onToggle={() => setOpened(true)}>
      <summary>
        <Trans>Read it</Trans>
      </summary>
      {opened && (
        <Suspense fallback={<Skeleton />}>
          <Reading slug={slug} kind={kind} title={title} content={content} />
        </Suspense>
      )}
    </details>
  )
}

function Unmet({ starter: { unmet } }: { starter: Starter }) {
  const { i18n } = useLingui()
  if (unmet.length === 0) return null
  return (
    <ul className="starter-unmet" lang={i18n.locale}>
      {unmet.map(({ what, needed, there }) => (
        <li key={what}>
          <TriangleAlert className="icon" aria-hidden />
          <span>
            {what === 'groups' ? (
              <Trans>
                Its rules need {needed} stakeholder groups with somebody on a seat. Here there are {there}.
              </Trans>
            ) : (
              <Trans>
                Its rules need {needed} seats that are taken. Here there are {there}.
              </Trans>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
