import { Trans, useLingui } from '@lingui/react/macro'
import { sectors } from '@roundtable/shared/membership'
import { partnershipSettings } from '@roundtable/shared/membership/settings'
import type { Partnership } from '../../api/answers.ts'
import { api } from '../../api/api.ts'
import { useRefresh } from '../../api/partnership.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { unwrap } from '../../api/unwrap.ts'
import { useForm } from '../../api/use-form.ts'
import { Button } from '../../ui/button.tsx'
import { Field, SelectField, TextField } from '../../ui/field.tsx'
import { toast } from '../../ui/toast.tsx'
import { readSettings } from './settings-input.ts'

/** The settings as the secretariat changes them. */
export function SettingsForm({ partnership }: { partnership: Partnership }) {
  const { t } = useLingui()
  const form = useSettingsForm(partnership.slug)
  const { name, purpose, timeZone, languages, startedOn, foundingRule } = partnership
  return (
    <form {...form.props} className="settings-form" aria-label={t`The partnership`}>
      <Field label={t`Name`} name="name" defaultValue={name} error={form.errors['name']} />
      <TextField
        label={t`Purpose`}
        hint={t`One sentence, seen by every partner.`}
        name="purpose"
        rows={2}
        defaultValue={purpose}
        error={form.errors['purpose']}
      />
      <div className="settings-pair">
        <SelectField
          label={t`Time zone`}
          hint={t`Deadlines are counted in it.`}
          name="timeZone"
          defaultValue={timeZone}
          error={form.errors['timeZone']}
        >
          {zonesWith(timeZone).map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll('_', ' ')}
            </option>
          ))}
        </SelectField>
        <Field
          label={t`Languages`}
          hint={t`Short tags with commas between, such as en, fr, pt-BR`}
          name="languages"
          defaultValue={languages.join(', ')}
          error={form.errors['languages']}
        />
        <Field
          label={t`Started on`}
          hint={t`Leave it empty while nobody has said.`}
          name="startedOn"
          type="date"
          defaultValue={startedOn ?? ''}
          error={form.errors['startedOn']}
        />
      </div>
      <fieldset className="settings-rule">
        <legend>
          <Trans>Founding rule</Trans>
        </legend>
        <p className="soft">
          <Trans>From so many partners of so many sectors on, the partnership counts as founded.</Trans>
        </p>
        <div className="settings-pair">
          <Field
            label={t`Partners, at least`}
            name="foundingRule.leastPartners"
            type="number"
            min={1}
            max={50}
            defaultValue={foundingRule.leastPartners}
            error={form.errors['foundingRule.leastPartners']}
          />
          <Field
            label={t`Sectors, at least`}
            name="foundingRule.leastSectors"
            type="number"
            min={1}
            max={sectors.length}
            defaultValue={foundingRule.leastSectors}
            error={form.errors['foundingRule.leastSectors']}
          />
        </div>
      </fieldset>
      <ProblemBanner problem={form.problem} />
      <div>
        <Button type="submit" tone="primary" busy={form.busy && t`Saving…`}>
          <Trans>Save the settings</Trans>
        </Button>
      </div>
    </form>
  )
}

function useSettingsForm(slug: string) {
  const { t } = useLingui()
  const refresh = useRefresh(slug, () => toast(t`The settings are saved`))
  return useForm({
    schema: partnershipSettings,
    read: readSettings,
    fields: {
      name: t`Enter a name of at least three letters`,
      purpose: t`Say it in at most 300 letters`,
      timeZone: t`Choose a time zone`,
      languages: t`Enter at least one language by its short tag, such as en or pt-BR, each once`,
      startedOn: t`Enter a date`,
      'foundingRule.leastPartners': t`Enter a number from 1 to 50`,
      'foundingRule.leastSectors': t`Enter a number from 1 to 4`,
    },
    send: (json) => unwrap(api.partnerships[':slug'].settings.$put({ param: { slug }, json })),
    onDone: refresh,
  })
}

/** Every zone the browser knows, and the one that is set even if this browser does not. */
function zonesWith(own: string): string[] {
  return [...new Set(['UTC', own, ...Intl.supportedValuesOf('timeZone')])]
}
