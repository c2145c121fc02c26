import { Trans, useLingui } from '@lingui/react/macro'
import type { Suggestion } from '../../api/answers.ts'

type Passage = Suggestion['passages'][number]
type Piece = Passage['pieces'][number]

/** So much of the text around a change is shown, on either side. */
const around = 60

/** One passage, with what comes and what goes in it. Said in words too, for those who cannot see the colours. */
export function ChangedWords({ passage: { pieces, rewritten } }: { passage: Passage }) {
  return (
    <div className="suggestion-passage">
      <p>
        {pieces.map((piece, index) => (
          <Words key={index} piece={piece} isFirst={index === 0} isLast={index === pieces.length - 1} />
        ))}
        {pieces.every(({ is }) => is === 'kept') && (
          <em className="muted">
            {' '}
            <Trans>Only how it looks changes.</Trans>
          </em>
        )}
      </p>
      {rewritten && (
        <p className="suggestion-rewritten">
          <Trans>The document has changed here since.</Trans>
        </p>
      )}
    </div>
  )
}

function Words({
  piece: { is, text },
  isFirst,
  isLast,
}: {
  piece: Piece
  isFirst: boolean
  isLast: boolean
}) {
  const { t } = useLingui()
  if (is === 'added') return <ins aria-label={t`added: ${text}`}>{text}</ins>
  if (is === 'removed') return <del aria-label={t`removed: ${text}`}>{text}</del>
  return <span>{shortened(text, isFirst, isLast)}</span>
}

/** What is kept is shown near the change alone. */
function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  if (isFirst && isLast) return text.length > 2 * around ? `${text.slice(0, 2 * around)} …` : text
  if (isFirst) return text.length > around ? `… ${text.slice(-around).replace(/^\S*\s/, '')}` : text
  if (isLast) return text.length > around ? `${text.slice(0, around).replace(/\s\S*$/, '')} …` : text
  if (text.length <= 2 * around) return text
  return `${text.slice(0, around)} … ${text.slice(-around)}`
}
