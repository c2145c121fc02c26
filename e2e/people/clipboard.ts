import type { Desk } from './desk.ts'

/** Pastes at the caret what another program would have put on the clipboard. */
export async function pasteInto(
  desk: Desk,
  { html, text = '' }: { html: string; text?: string },
): Promise<void> {
  await desk.text.evaluate(
    (element, [html, text]) => {
      const data = new DataTransfer()
      data.setData('text/html', html!)
      data.setData('text/plain', text!)
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    },
    [html, text],
  )
}
