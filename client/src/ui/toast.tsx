import { useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import {
  Button as AriaButton,
  Text,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast'
import './toast.css'

// React Aria still calls its toast unstable: this file is the only one that knows.

interface Toast {
  text: string
  action?: { label: string; run(): void }
}

const queue = new ToastQueue<Toast>({ maxVisibleToasts: 3 })

/** Says in passing that something was done. Six seconds, longer under the pointer; never for errors that need a decision. */
export function toast(text: string, action?: Toast['action']): void {
  queue.add(action ? { text, action } : { text }, { timeout: 6000 })
}

/** Where toasts appear. Once on a page. */
export function Toasts() {
  const { t } = useLingui()
  return (
    <ToastRegion className="toasts" queue={queue} aria-label={t`Messages`}>
      {({ toast: { key, content } }) => (
        <AriaToast className="toast" toast={{ key, content }}>
          <ToastContent className="toast-words">
            <Text slot="title">{content.text}</Text>
          </ToastContent>
          {content.action && (
            <AriaButton
              className="toast-action"
              onPress={() => {
                content.action?.run()
                queue.close(key)
              }}
            >
              {content.action.label}
            </AriaButton>
          )}
          <AriaButton slot="close" className="toast-close" aria-label={t`Dismiss`}>
            <X className="icon" aria-hidden />
          </AriaButton>
        </AriaToast>
      )}
    </ToastRegion>
  )
}
