import { Trans, useLingui } from '@lingui/react/macro'
import type { Editor } from '@tiptap/core'
import { readHref } from '@roundtable/shared/document-kinds/link'
import { type FormEvent, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog, DialogActions } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'

interface LinkDialogProps {
  editor: Editor
  onClose(): void
}

/** Asks where the selected words, or the link at the caret, should lead. */
export function LinkDialog({ editor, onClose }: LinkDialogProps) {
  const { t } = useLingui()
  const before = String(editor.getAttributes('link')['href'] ?? '')
  const [typed, setTyped] = useState(before)
  const [wrong, setWrong] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const href = readHref(typed)
    if (href === undefined) return setWrong(true)
    setLink(editor, href)
    close()
  }
  const close = () => {
    onClose()
    requestAnimationFrame(() => editor.commands.focus())
  }
  const remove = () => {
    editor.chain().extendMarkRange('link').unsetMark('link').run()
    close()
  }
  return (
    <Dialog
      isOpen
      onClose={close}
      title={before ? <Trans>Change this link</Trans> : <Trans>Add a link</Trans>}
    >
      <form onSubmit={submit} noValidate>
        <Field
          label={t`Address`}
          hint={t`A web page or an e-mail address.`}
          error={wrong && t`Enter an address such as example.org or name@example.org.`}
          value={typed}
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          // eslint-disable-next-line jsx-a11y/no-autofocus -- the dialog has this one field
          autoFocus
          onChange={(event) => setTyped(event.target.value)}
        />
        <DialogActions>
          {before && (
            <Button tone="danger" onClick={remove}>
              <Trans>Remove link</Trans>
            </Button>
          )}
          <Button onClick={close}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" tone="primary">
            <Trans>Save link</Trans>
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

/** With nothing selected and no link at the caret, the address itself becomes the words. */
function setLink(editor: Editor, href: string): void {
  const { empty, from } = editor.state.selection
  if (!empty || editor.isActive('link')) {
    editor.chain().extendMarkRange('link').setMark('link', { href }).run()
    return
  }
  const words = href.replace(/^(?:https?:\/\/|mailto:)/, '')
  editor
    .chain()
    .insertContentAt(from, { type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] })
    .run()
}
