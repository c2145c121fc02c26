import { Trans, useLingui } from '@lingui/react/macro'
import type { MailLanguage, MailRhythm } from '@roundtable/shared/inbox/mail'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { MailChoice as Choice } from '../../api/answers.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Choices } from '../../ui/choices.tsx'
import { toast } from '../../ui/toast.tsx'
import { mailQuery, wishMail } from './queries.ts'

/** When the person hears of this table by mail. Letters are written in the language of the page they chose it on. */
export function MailChoice({ slug, mail }: { slug: string; mail: Choice }) {
  const { t, i18n } = useLingui()
  const queryClient = useQueryClient()
  const [rhythm, setRhythm] = useState<MailRhythm>(mail.rhythm)
  const language: MailLanguage = i18n.locale === 'de' ? 'de' : 'en'
  const save = useMutation({
    mutationFn: () => wishMail(slug, { rhythm, language }),
    onSuccess: () => toast(t`Your choice is kept`),
    onSettled: () => queryClient.invalidateQueries(mailQuery(slug)),
  })
  if (!mail.available) return <NoMail />
  return (
    <section className="mail-choice">
      <Choices<MailRhythm>
        name="rhythm"
        label={t`Mail from this table`}
        value={rhythm}
        onChange={setRhythm}
        options={[
          {
            value: 'daily',
            label: t`Once a day`,
            hint: t`On working mornings, what waits and how much is new`,
          },
          { value: 'at_once', label: t`At once`, hint: t`When something begins to wait for you` },
          { value: 'off', label: t`Not at all` },
        ]}
      />
      <ProblemBanner problem={save.error} />
      <Button busy={save.isPending && t`Saving…`} onClick={() => save.mutate()}>
        <Trans>Keep this choice</Trans>
      </Button>
    </section>
  )
}

function NoMail() {
  return (
    <section>
      <h2>
        <Trans>Mail from this table</Trans>
      </h2>
      <p className="small soft">
        <Trans>This instance sends no mail. What waits for you stands here.</Trans>
      </p>
    </section>
  )
}
