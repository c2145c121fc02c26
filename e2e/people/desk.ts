import { expect, type Locator, type Page } from '@playwright/test'
import { ask } from './ask.ts'

/** Where a document is. */
export interface Place {
  slug: string
  id: string
  title: string
}

let made = 0

/** A new, empty vision that no other story writes in. `page` is somebody who may create documents. */
export function newVision(page: Page, slug: string, title = `Vision of story ${++made}`): Promise<Place> {
  return newDocument(page, slug, 'vision', title)
}

/** The same of any kind. */
export async function newDocument(
  page: Page,
  slug: string,
  kind: string,
  title = `Document of story ${++made}`,
): Promise<Place> {
  const answer = await ask(page, 'POST', `/api/partnerships/${slug}/documents`, { kind, title })
  expect(answer.status).toBe(201)
  return { slug, title, id: (answer.body as { id: string }).id }
}

/** A person at an open document. */
export class Desk {
  readonly page: Page
  /** The text itself. */
  readonly text: Locator
  /** What the screen says about saving. */
  readonly saveState: Locator

  private constructor(page: Page, title: string) {
    this.page = page
    this.text = page.getByRole('textbox', { name: title, exact: true })
    this.saveState = page.locator('output.save-state')
  }

  static async open(page: Page, { slug, id, title }: Place): Promise<Desk> {
    await page.goto(`/p/${slug}/documents/${id}`)
    return Desk.here(page, { title })
  }

  /** The document is open already, or about to be. */
  static async here(page: Page, { title }: Pick<Place, 'title'>): Promise<Desk> {
    const desk = new Desk(page, title)
    await expect(desk.text).toBeVisible()
    return desk
  }

  /** Puts the caret at the end and types, key by key. */
  async write(words: string): Promise<void> {
    await this.text.click()
    await this.page.keyboard.press('ControlOrMeta+End')
    await this.page.keyboard.type(words)
  }

  /** The same in one stroke, as a dictation or a phone's keyboard does. */
  async insert(words: string): Promise<void> {
    await this.text.click()
    await this.page.keyboard.press('ControlOrMeta+End')
    await this.page.keyboard.insertText(words)
  }

  /** The words of the text, without the names on the carets in it; paragraphs end with a line break. */
  words(): Promise<string> {
    return this.text.evaluate((text) => {
      const copy = text.cloneNode(true) as HTMLElement
      for (const caret of copy.querySelectorAll('.caret')) caret.remove()
      return [...copy.children]
        .map((block) => block.textContent)
        .join('\n')
        .replaceAll(/[\u2060\uFEFF]/g, '')
    })
  }

  /** Waits until these are the words before this person. */
  async reads(words: string): Promise<void> {
    await expect.poll(() => this.words()).toBe(words)
  }

  async isSaved(): Promise<void> {
    await expect(this.saveState).toHaveText('Saved')
  }

  /** The caret of somebody else in this text, with the name on its flag. */
  caretOf(name: string): Locator {
    return this.text.locator('.caret').filter({ hasText: name })
  }
}
