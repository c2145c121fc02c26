const isApple = /mac|iphone|ipad/i.test(navigator.userAgent)

/** How the command key is called on this device. */
export const commandKey = isApple ? '⌘' : 'Ctrl'

/** Whether a key press goes into a text, where single letters are letters. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  )
}
