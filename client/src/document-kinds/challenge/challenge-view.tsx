import { Trans, useLingui } from '@lingui/react/macro'
import { challenge as kind, challengeTables } from '@roundtable/shared/document-kinds/challenge'
import { challengeFlagParts, challengeFlags } from '@roundtable/shared/document-kinds/challenge-flags'
import { useMemo, useRef, useState } from 'react'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { DocumentViewProps } from '../document-view.ts'
import { useOpenRows } from '../rows/open-rows.ts'
import { RowMarksContext } from '../rows/row-marks.ts'
import { useAttendance, useOthersAtFields } from '../rows/row-presence.ts'
import { useUndo } from '../rows/use-undo.ts'
import { ChallengePart } from './challenge-part.tsx'
import { useChallengeFlagWords } from './flag-words.ts'
import { partsInOrder, usePartWords } from './part-words.ts'
import { RemovedEntries } from './removed-entries.tsx'
import { outlineOf, standingWords, useRows, useTables } from './use-challenge.ts'
import '../rows/rows.css'
import '../../ui/field.css'
import './challenge.css'

/** First the challenge, then the goal, then what belongs to them: a calm form in which everybody writes at once. */
export function ChallengeView({ doc, awareness, mayWrite, onOpen }: DocumentViewProps) {
  const { t, i18n } = useLingui()
  const page = useRef<HTMLDivElement>(null)
  const { origin, onKeyDown } = useUndo(doc, Object.keys(challengeTables))
  const tables = useTables(doc, origin)
  const rows = useRows(doc)
  const others = useOthersAtFields(awareness)
  const attendance = useAttendance(awareness)
  const words = usePartWords()
  const sentences = useChallengeFlagWords()
  // By the language and not by the words, which are new with every letter.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const outline = useMemo(() => outlineOf(words), [i18n.locale])
  const { marks } = useOpenRows({ kind, outline, doc, awareness, page }, onOpen)
  const standing = standingWords(rows)
  const flags = challengeFlags(standing)
  const isEmpty = Object.values(standing).every((entries) => entries.length === 0)
  // The first letter must not move the field it is written in.
  const [beganEmpty] = useState(isEmpty)
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- it listens for undo only
    <div className="challenge" ref={page} onKeyDown={mayWrite ? onKeyDown : undefined}>
      {beganEmpty && mayWrite && (
        <p className="challenge-lead">
          <Trans>
            First agree on what is wrong. The goal is easier to find then, and everything else follows from
            the two. Write wherever you like: others see every word.
          </Trans>
        </p>
      )}
      {isEmpty && !mayWrite ? (
        <EmptyState title={t`Nothing written yet`}>
          <Trans>The partners have not said yet what is wrong and what they want to reach.</Trans>
        </EmptyState>
      ) : (
        <RowMarksContext value={marks}>
          {partsInOrder.map((part) => (
            <ChallengePart
              key={part}
              {...{ part, others, attendance, mayWrite }}
              table={tables[part]}
              rows={rows[part]}
              words={words[part]}
              flags={flags.filter((flag) => challengeFlagParts[flag] === part).map((flag) => sentences[flag])}
            />
          ))}
        </RowMarksContext>
      )}
      {mayWrite && <RemovedEntries {...{ tables, rows }} />}
    </div>
  )
}
