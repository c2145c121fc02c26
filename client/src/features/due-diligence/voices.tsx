import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { newVoice } from '@roundtable/shared/due-diligence/inputs'
import type { Voice } from '@roundtable/shared/due-diligence/voices'
import { sectors } from '@roundtable/shared/membership'
import { Check, Minus, X } from 'lucide-react'
import { useState } from 'react'
import type { OpenedFile, WholeFile } from '../../api/answers.ts'
import { ProblemBanner } from '../../api/problem-banner.tsx'
import { unwrap } from '../../api/unwrap.ts'
import { useForm } from '../../api/use-form.ts'
import { useSectorNames } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { Choices } from '../../ui/choices.tsx'
import { TextField } from '../../ui/field.tsx'
import { GroupShape } from '../../ui/group-shape.tsx'
import { doorsOfFile, type OfFile } from './acting.ts'
import { useRefresh } from './queries.ts'
import { useNeedSentences, useVoiceNames, useVoiceNamesOnPartner } from './words.ts'

type AllVoices = WholeFile['voices']

/** Who decides: one voice per seat, by name, because an admission is no secret ballot. */
export function Voices({ of, file, voices }: { of: OfFile; file: OpenedFile; voices: AllVoices }) {
  const names = useNames(file)
  const decided = file.decidedAt !== null && file.state !== 'recommended'
  if (voices.choices.length === 0 && !decided) return null
  return (
    <section className="voices">
      <h2>{decided ? <Trans>How the seats spoke</Trans> : <Trans>The voices of the seats</Trans>}</h2>
      {!decided && (
        <p className="small muted">
          <Plural
            value={needed(voices)}
            one="Decided when # seat says the same and two sectors are among them."
            other="Decided when # seats say the same and two sectors are among them."
          />
        </p>
      )}
      {!decided && <SeatRows voices={voices} />}
      <GivenVoices voices={voices} names={names} />
      {voices.mine && voices.choices.length > 0 && <VoiceForm of={of} voices={voices} names={names} />}
    </section>
  )
}

const needed = ({ seats }: AllVoices) => Math.floor(seats.length / 2) + 1

function useNames(file: OpenedFile) {
  const onApplicant = useVoiceNames()
  const onPartner = useVoiceNamesOnPartner()
  return file.partnerSince !== null && file.state === 'recommended' ? onPartner : onApplicant
}

const marks = {
  admit: Check,
  admit_with_conditions: Tilde,
  decline: X,
  suspend: Minus,
  expel: X,
} as const satisfies Record<Voice, unknown>

/** The sign for yes with a reservation, which the icons do not have. */
function Tilde({ className }: { className: string }) {
  return (
    <svg className={className} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2.5">
      <path d="M4 14c2.5-5 5.5-5 8-2s5.5 3 8-2" />
    </svg>
  )
}

/** One square per seat, group by group; the numbers stand in words at the end of each row. */
function SeatRows({ voices }: { voices: AllVoices }) {
  const sectorNames = useSectorNames()
  return (
    <ul className="seat-rows">
      {sectors.map((sector) => {
        const seats = voices.seats.filter((seat) => seat.sector === sector)
        const spoken = seats.filter(({ id }) => voices.given.some((each) => each.seatId === id)).length
        const all = seats.length
        return seats.length === 0 ? null : (
          <li key={sector}>
            <GroupShape sector={sector} />
            <span className="seat-rows-name">{sectorNames[sector]}</span>
            <span className="seat-squares" aria-hidden="true">
              {seats.map((seat) => (
                <SeatSquare
                  key={seat.id}
                  own={seat.own}
                  voice={voices.given.find((each) => each.seatId === seat.id)?.voice}
                />
              ))}
            </span>
            <span className="small">
              <Trans>
                <bdi>{spoken}</bdi> of <bdi>{all}</bdi>
              </Trans>
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function SeatSquare({ voice, own }: { voice: Voice | undefined; own: boolean }) {
  const Icon = voice && marks[voice]
  return (
    <span className="seat-square" data-voice={voice} data-own={own || undefined}>
      {Icon && <Icon className="icon" />}
    </span>
  )
}

function GivenVoices({ voices, names }: { voices: AllVoices; names: Readonly<Record<Voice, string>> }) {
  if (voices.given.length === 0)
    return (
      <p className="small muted">
        <Trans>No seat has spoken yet.</Trans>
      </p>
    )
  return (
    <ul className="given-voices">
      {voices.given.map((each) => (
        <li key={each.seatId}>
          <b>{names[each.voice]}</b> · <bdi>{each.by}</bdi>
          {each.reason !== '' && (
            <p className="said small" dir="auto">
              {each.reason}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

interface VoiceFormProps {
  of: OfFile
  voices: AllVoices
  names: Readonly<Record<Voice, string>>
}

function VoiceForm({ of, voices, names }: VoiceFormProps) {
  const { t } = useLingui()
  const given = voices.given.find((each) => each.own)?.voice
  const possible = voices.choices.filter((each) => each.needs === null).map((each) => each.voice)
  const [voice, setVoice] = useState<Voice>(given ?? possible[0]!)
  const form = useVoiceForm(of, voice)
  const needs = useNeedSentences()
  const blocked = voices.choices.filter((each) => each.needs !== null)
  return (
    <form {...form.props} className="diligence-form voice-form">
      <Choices<Voice>
        name="voice"
        label={t`The voice of your seat`}
        value={voice}
        onChange={setVoice}
        options={possible.map((value) => ({ value, label: names[value] }))}
      />
      {blocked.map((each) => (
        <p key={each.voice} className="small muted">
          <Trans>Not possible: {names[each.voice]}.</Trans> {needs[each.needs ?? '']}
        </p>
      ))}
      <TextField
        label={t`Reason`}
        hint={t`Leads, reviewers and the secretariat read it.`}
        name="reason"
        dir="auto"
        rows={2}
        error={form.errors.reason}
      />
      <ProblemBanner problem={form.problem} />
      <Button type="submit" tone="primary" busy={form.busy && t`Giving your voice…`}>
        <Trans>Give your voice: {names[voice]}</Trans>
      </Button>
      <p className="small muted">
        <Trans>You can change it until the file is decided.</Trans>
      </p>
    </form>
  )
}

function useVoiceForm({ slug, id }: OfFile, voice: Voice) {
  const { t } = useLingui()
  const refresh = useRefresh(slug)
  return useForm({
    schema: newVoice,
    read: (data) => ({ voice, reason: data.get('reason') }),
    fields: { reason: t`Write less` },
    send: (json) => unwrap(doorsOfFile.voices.$post({ param: { slug, id }, json })),
    onDone: refresh,
  })
}
