import { type RefObject, useEffect } from 'react'

const steps: Readonly<Record<string, number>> = { j: 1, k: -1 }

/** J and K go to the next and the previous row of a list, outside texts and layers; Enter then opens it, as with every link. */
export function useRowKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const step = steps[event.key.toLowerCase()]
      if (step === undefined || event.defaultPrevented || isForOthers(event)) return
      const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])]
      const shown = links.filter((link) => link.checkVisibility())
      const here = shown.findIndex((link) => link.closest('tr')?.contains(document.activeElement))
      const next = here < 0 ? (step > 0 ? 0 : shown.length - 1) : here + step
      shown[Math.min(shown.length - 1, Math.max(0, next))]?.focus()
      event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [list])
}

function isForOthers({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return true
  if (!(target instanceof HTMLElement)) return false
  return (
    target.isContentEditable ||
    target.closest('input, textarea, select, [role="dialog"], [role="menu"]') !== null
  )
}
