import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Copy } from 'lucide-react'
import { useRef } from 'react'
import type { RecordHead } from '../../api/answers.ts'
import { useDates } from '../../i18n/dates.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { toast } from '../../ui/toast.tsx'
import { headsQuery } from './queries.ts'

/** The last heads of the record, to be kept where nobody who runs the server can change them. */
export function Heads({ slug }: { slug: string }) {
  const { t } = useLingui()
  const heads = useQuery(headsQuery(slug)).data
  if (heads === undefined) return null
  return (
    <aside className="record-heads" aria-label={t`Heads of the record`}>
      <h2>
        <Trans>Keep the head</Trans>
      </h2>
      <p>
        <Trans>
          Once a day the record gets a head, which depends on every entry before it. Whoever has kept one can
          show later that nothing was changed or cut off.
        </Trans>
      </p>
      {heads.length === 0 && (
        <p className="muted">{t`The first head is made within a day of the first entry.`}</p>
      )}
      {heads.map((head) => (
        <Head key={head.chain} head={head} />
      ))}
    </aside>
  )
}

function Head({ head: { chain, day, seq, hash, ...head } }: { head: RecordHead }) {
  const { t } = useLingui()
  const date = useDates().date(day)
  const field = useRef<HTMLInputElement>(null)
  const line = `${chain}:${seq}:${hash}`
  // Without a secure context there is no clipboard: the line is selected, and copying is one key.
  const copy = async () => {
    field.current?.select()
    await navigator.clipboard?.writeText(line)
    toast(navigator.clipboard ? t`The head is copied` : t`The head is selected, copy it now`)
  }
  return (
    <div className="record-head">
      <h3>
        {head.private ? (
          <Trans>Your organisation’s own record</Trans>
        ) : (
          <Trans>The partnership’s record</Trans>
        )}
      </h3>
      <p>
        <Trans>
          Head of {date}: entry {seq} · <code>{hash.slice(0, 8)}…</code>
        </Trans>
      </p>
      <div className="record-head-line">
        <Field
          label={t`Head to keep`}
          value={line}
          readOnly
          ref={field}
          dir="ltr"
          onFocus={(event) => event.target.select()}
        />
        <Button size="icon" aria-label={t`Copy the head`} onClick={() => void copy()}>
          <Copy className="icon" aria-hidden />
        </Button>
      </div>
    </div>
  )
}
