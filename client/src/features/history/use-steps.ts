import { useEffect, useState } from 'react'

/** The change that is looked at, from 1, and how to look at another: `n` goes to the next, `p` to the one before. */
export function useSteps(count: number): [current: number | undefined, goTo: (number: number) => void] {
  const [current, setCurrent] = useState<number>()
  useEffect(() => {
    if (current === undefined) return
    const passage = document.querySelector<HTMLElement>(`#change-${current}`)
    passage?.focus({ preventScroll: true })
    passage?.scrollIntoView({ block: 'center' })
  }, [current])
  useEffect(() => {
    const step = (event: KeyboardEvent) => {
      const by = { n: 1, p: -1 }[event.key]
      if (by === undefined || count === 0 || isTaken(event)) return
      event.preventDefault()
      setCurrent((before = by === 1 ? 0 : count + 1) => Math.min(count, Math.max(1, before + by)))
    }
    document.addEventListener('keydown', step)
    return () => document.removeEventListener('keydown', step)
  }, [count])
  return [current, setCurrent]
}

/** Keys that mean something else: with a modifier, while something is typed, or in a dialog. */
function isTaken({ ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  const inField =
    target instanceof Element && target.closest('input, textarea, select, [role="dialog"]') !== null
  return ctrlKey || metaKey || altKey || inField
}
