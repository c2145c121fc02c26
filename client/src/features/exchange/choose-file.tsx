import { Trans } from '@lingui/react/macro'
import { FileUp } from 'lucide-react'
import { type DragEvent, useId, useState } from 'react'
import './choose-file.css'

interface ChooseFileProps {
  /** While the file is looked into. */
  busy: boolean
  onChoose(file: File): void
}

/** One file, chosen or dropped. */
export function ChooseFile({ busy, onChoose }: ChooseFileProps) {
  const id = useId()
  const [over, setOver] = useState(false)
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file && !busy) onChoose(file)
  }
  return (
    <div
      className="choose-file"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <FileUp className="icon" aria-hidden />
      <label htmlFor={id}>
        <Trans>Choose a file, or drop it here</Trans>
      </label>
      <p className="field-hint" id={`${id}-hint`}>
        <Trans>
          Word (.docx), Markdown, a web page, plain text, or a file from Roundtable. At most 10 MB. You see
          what comes of it before anything is made.
        </Trans>
      </p>
      <input
        id={id}
        type="file"
        accept=".docx,.md,.markdown,.txt,.html,.htm,.json"
        aria-describedby={`${id}-hint`}
        disabled={busy}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (file) onChoose(file)
          currentTarget.value = '' // the same file can be chosen again
        }}
      />
      <p role="status" className="choose-file-state">
        {busy && <Trans>Reading the file…</Trans>}
      </p>
    </div>
  )
}
