import { Trans, useLingui } from '@lingui/react/macro'
import { newTerm } from '@roundtable/shared/profiles/terms'
import { Plus, TriangleAlert, X } from 'lucide-react'
import { useState } from 'react'
import type { Partner } from '../../api/answers.ts'
import { api } from '../../api/api.ts'
import { ActDialog } from '../../api/act-dialog.tsx'
import { unwrap } from '../../api/unwrap.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Field, TextField } from '../../ui/field.tsx'
import { SectionHead } from './section-head.tsx'
import { useAct } from './use-act.ts'

/** Words and what they mean to an organisation, beside what the same words mean to others. */
export function WordsSection({ slug, partner }: { slug: string; partner: Partner }) {
  const { t } = useLingui()
  const [adding, setAdding] = useState(false)
  if (partner.terms.length === 0 && !partner.own) return null
  const add = partner.own && (
    <Button size="small" onClick={() => setAdding(true)}>
      <Plus className="icon" aria-hidden />
      <Trans>Add a word</Trans>
    </Button>
  )
  return (
    <section>
      <SectionHead title={t`Words and what they mean here`} action={add} />
      {partner.terms.length === 0 && (
        <p className="muted">
          <Trans>
            Say what a word means to you where others may mean something else by it: this page then shows
            both.
          </Trans>
        </p>
      )}
      <ul className="lines">
        {partner.terms.map((term) => (
          <Term key={term.id} slug={slug} term={term} own={partner.own} />
        ))}
      </ul>
      {adding && <TermDialog slug={slug} onClose={() => setAdding(false)} />}
    </section>
  )
}

function Term({ slug, term, own }: { slug: string; term: Partner['terms'][number]; own: boolean }) {
  const { t } = useLingui()
  const act = useAct(slug)
  const remove = () =>
    act.mutate({
      act: () => unwrap(api.partnerships[':slug'].terms[':id'].$delete({ param: { slug, id: term.id } })),
      done: t`“${term.word}” is taken out`,
    })
  return (
    <li>
      <span className="line-words">
        <b>
          <bdi>{term.word}</bdi>
        </b>
        <span className="partner-line">
          <bdi>{term.meaning}</bdi>
        </span>
        {term.elsewhere.length > 0 && (
          <Badge tone="watch" icon={<TriangleAlert className="icon" aria-hidden />}>
            <Trans>Others mean something else</Trans>
          </Badge>
        )}
        {term.elsewhere.map(({ organisation, meaning }) => (
          <span key={organisation.id} className="muted partner-line">
            <Trans>
              <bdi>{organisation.name}</bdi>: <bdi>{meaning}</bdi>
            </Trans>
          </span>
        ))}
      </span>
      {own && (
        <Button tone="ghost" size="small" aria-label={t`Take “${term.word}” out`} onClick={remove}>
          <X className="icon" aria-hidden />
        </Button>
      )}
    </li>
  )
}

function TermDialog({ slug, onClose }: { slug: string; onClose(): void }) {
  const { t } = useLingui()
  return (
    <ActDialog
      slug={slug}
      title={t`Add a word`}
      schema={newTerm}
      read={(data) => ({ word: data.get('word'), meaning: data.get('meaning') })}
      fields={{
        word: t`Enter a word that you have not explained yet`,
        meaning: t`Say what it means in at most 400 letters`,
      }}
      send={(json) => unwrap(api.partnerships[':slug'].terms.$post({ param: { slug }, json }))}
      submit={t`Add word`}
      done={t`Your word is on the page`}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <Field label={t`Word`} name="word" autoComplete="off" error={errors.word} />
          <TextField label={t`What it means to you`} name="meaning" error={errors.meaning} />
        </>
      )}
    </ActDialog>
  )
}
