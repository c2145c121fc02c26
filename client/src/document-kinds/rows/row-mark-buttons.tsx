import { use } from 'react'
import { RowMarksContext, useRowMarks } from './row-marks.ts'
import '../text-marks.css'

/** The marks of features at a row, each with its number; pressing one opens what it stands for. */
export function RowMarkButtons({ row }: { row: string }) {
  const { press } = use(RowMarksContext)
  return useRowMarks(row).map(({ layer, id, number, label, active }) => (
    <button
      key={`${layer} ${id}`}
      type="button"
      className="text-mark-number row-mark"
      data-layer={layer}
      data-active={active || undefined}
      aria-label={label}
      onClick={(event) => {
        // A card is pressed as a whole; its mark is for itself.
        event.stopPropagation()
        press({ layer, id, on: 'number' })
      }}
    >
      {number}
    </button>
  ))
}
