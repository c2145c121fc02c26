import { Trans, useLingui } from '@lingui/react/macro'
import { newRecommendation, recommendations } from '@roundtable/shared/due-diligence/inputs'
import { useState } from 'react'
import { FormAnswers } from '../../api/form-answers.tsx'
import { unwrap } from '../../api/unwrap.ts'
import { useForm } from '../../api/use-form.ts'
import { Button } from '../../ui/button.tsx'
import { Choices } from '../../ui/choices.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field, TextField } from '../../ui/field.tsx'
import { doorsOfFile, type OfFile } from './acting.ts'
import { useRefresh } from './queries.ts'
import { useVoiceNames } from './words.ts'

type Recommends = (typeof recommendations)[number]

/** What a reviewer recommends. Once both have, the file is before the leads. */
export function RecommendationDialog({ of, onClose }: { of: OfFile; onClose(): void }) {
  const { t } = useLingui()
  const names = useVoiceNames()
  const [recommends, setRecommends] = useState<Recommends>('admit')
  const [conditions, setConditions] = useState(1)
  const form = useRecommendationForm(of, recommends, onClose)
  return (
    <Dialog isOpen onClose={onClose} title={t`What do you recommend?`} size="wide">
      <p className="muted">
        <Trans>It cannot be changed. When both reviewers have recommended, the leads are asked.</Trans>
      </p>
      <form {...form.props} className="diligence-form">
        <Choices<Recommends>
          name="recommends"
          label={t`I recommend to`}
          value={recommends}
          onChange={setRecommends}
          options={recommendations.map((value) => ({ value, label: names[value] }))}
        />
        <TextField label={t`Why`} name="reason" dir="auto" error={form.errors.reason} />
        {recommends === 'admit_with_conditions' && (
          <>
            {Array.from({ length: conditions }, (_, at) => (
              <ConditionFields key={at} at={at} errors={form.errors} />
            ))}
            <p>
              <Button size="small" onClick={() => setConditions(conditions + 1)}>
                <Trans>Add a condition</Trans>
              </Button>
            </p>
          </>
        )}
        <FormAnswers
          act={t`Recommend: ${names[recommends]}`}
          busy={t`Recommending…`}
          {...{ form, onClose }}
        />
      </form>
    </Dialog>
  )
}

function ConditionFields({
  at,
  errors,
}: {
  at: number
  errors: Readonly<Record<string, string | undefined>>
}) {
  const { t } = useLingui()
  return (
    <div className="diligence-pair">
      <Field
        label={t`Condition`}
        name={`conditions.${at}.text`}
        dir="auto"
        error={errors[`conditions.${at}.text`]}
      />
      <Field
        label={t`To be met by`}
        name={`conditions.${at}.dueOn`}
        type="date"
        error={errors[`conditions.${at}.dueOn`]}
      />
    </div>
  )
}

const most = 10

function useRecommendationForm({ slug, id }: OfFile, recommends: Recommends, onDone: () => void) {
  const { t } = useLingui()
  const refresh = useRefresh(slug)
  const places = Array.from({ length: most }, (_, at) => at)
  return useForm({
    schema: newRecommendation,
    read: (data) => ({
      recommends,
      reason: data.get('reason'),
      conditions: places
        .filter((at) => data.has(`conditions.${at}.text`))
        .map((at) => ({
          text: data.get(`conditions.${at}.text`),
          dueOn: data.get(`conditions.${at}.dueOn`),
        })),
    }),
    fields: {
      reason: t`Write a few words on why`,
      ...Object.fromEntries(
        places.flatMap((at) => [
          [`conditions.${at}.text`, t`Write what has to be done`],
          [`conditions.${at}.dueOn`, t`Choose a day`],
        ]),
      ),
    },
    send: (json) => unwrap(doorsOfFile.recommendations.$post({ param: { slug, id }, json })),
    onDone: async () => {
      onDone()
      await refresh()
    },
  })
}
