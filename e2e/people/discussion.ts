import { expect, type Locator, type Page } from '@playwright/test'
import type { Desk } from './desk.ts'

/** Selects these words in the text, as a double-click and a drag would. */
export async function select({ text }: Desk, words: string): Promise<void> {
  await text.focus()
  await text.evaluate((element, words) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(words) ?? -1
      if (at < 0) continue
      getSelection()?.setBaseAndExtent(node, at, node, at + words.length)
      return
    }
    throw new Error(`the text has no such words in one piece: ${words}`)
  }, words)
}

/** The panel beside the text. */
export const panelOf = (page: Page): Locator =>
  page.getByRole('complementary', { name: 'About this document' })

/** Says something about these words. */
export async function comment(desk: Desk, words: string, says: string): Promise<void> {
  await select(desk, words)
  await desk.page.keyboard.press('ControlOrMeta+Alt+m')
  await desk.page.getByRole('textbox', { name: 'Your comment' }).fill(says)
  await desk.page.getByRole('button', { name: 'Comment', exact: true }).click()
  await expect(desk.page.getByText(says)).toBeVisible()
}

/** The words of the text that are discussed; a caret in them parts what stands together. */
export async function discussed({ text }: Desk): Promise<string> {
  return (await text.locator('.text-mark[data-layer="comments"]').allTextContents()).join('')
}
