import type { Page } from '@playwright/test'

/** What the clock in a page waits for: the first time an element of this selector is there. */
export type Marks = Readonly<Record<string, string>>

interface ClockedWindow {
  pressedAt: number
  seen: Record<string, number>
  /** Tells the bench that a mark is in the page, though not drawn yet. */
  tellCame: (mark: string) => void
}

/**
 * Puts a clock into every page of this tab, before its own scripts. It notes when each mark has been drawn (the frame after the one
 * in which it came into the page), in milliseconds since the navigation, and when a key or the mouse was last pressed.
 */
export async function putClockInto(
  page: Page,
  marks: Marks,
  onCame: (mark: string) => void = () => undefined,
): Promise<void> {
  await page.exposeFunction('tellCame', onCame)
  await page.addInitScript((marks) => {
    const clocked = window as unknown as ClockedWindow
    clocked.pressedAt = 0
    clocked.seen = {}
    const waiting = new Map(Object.entries(marks))
    const look = () => {
      for (const [name, selector] of waiting) {
        if (document.querySelector(selector) === null) continue
        waiting.delete(name)
        clocked.tellCame(name)
        requestAnimationFrame(() => setTimeout(() => (clocked.seen[name] = performance.now())))
      }
    }
    new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true })
    const onPress = ({ timeStamp }: Event) => (clocked.pressedAt = timeStamp)
    addEventListener('pointerdown', onPress, true)
    addEventListener('keydown', onPress, true)
  }, marks)
}

/** Milliseconds from the navigation until the mark was drawn. Waits for it. */
export async function seenAfter(page: Page, mark: string): Promise<number> {
  const seen = await page.waitForFunction((mark) => (window as unknown as ClockedWindow).seen[mark], mark, {
    timeout: 60_000,
  })
  return Number(await seen.jsonValue())
}

/** Milliseconds from the last press of a key or the mouse until an element of the selector was drawn. Waits for it. */
export function drawnAfterPress(
  page: Page,
  selector: string,
  press: () => Promise<unknown>,
): Promise<number> {
  const drawn = page.evaluate(async (selector) => {
    const clocked = window as unknown as ClockedWindow
    const frame = () =>
      new Promise<number>((resolve) =>
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))),
      )
    const isThere = () => document.querySelector(selector) !== null
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (!isThere()) return
        observer.disconnect()
        resolve()
      })
      observer.observe(document, { childList: true, subtree: true, characterData: true })
      setTimeout(() => {
        observer.disconnect()
        resolve()
      }, 60_000)
    })
    if (!isThere()) throw new Error(`nothing like ${selector} came`)
    return (await frame()) - clocked.pressedAt
  }, selector)
  // The observer has to stand before the press.
  return page
    .evaluate(() => undefined)
    .then(press)
    .then(() => drawn)
}
