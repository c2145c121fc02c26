import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { bringBack } from '@roundtable/shared/document-kinds/rows-editing'
import { Button } from '../../ui/button.tsx'
import { partsInOrder, usePartWords } from './part-words.ts'
import type { useRows, useTables } from './use-challenge.ts'

interface RemovedEntriesProps {
  tables: ReturnType<typeof useTables>
  rows: ReturnType<typeof useRows>
}

/** What was taken out is not gone: it waits here with what others wrote in it meanwhile. */
export function RemovedEntries({ tables, rows }: RemovedEntriesProps) {
  const { t } = useLingui()
  const words = usePartWords()
  const removed = partsInOrder.flatMap((part) =>
    rows[part].filter((row) => row.removed && row.words.trim() !== '').map((row) => ({ ...row, part })),
  )
  if (removed.length === 0) return null
  return (
    <details className="removed-rows">
      <summary>
        <Plural value={removed.length} one="# removed entry" other="# removed entries" />
      </summary>
      <ul>
        {removed.map(({ id, part, words: said }) => (
          <li key={id}>
            <span>
              <span className="muted">{words[part].title}:</span> <bdi>{said}</bdi>
            </span>
            <Button
              size="small"
              aria-label={t`Bring back “${said}”`}
              onClick={() => bringBack(tables[part], id)}
            >
              <Trans>Bring back</Trans>
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
