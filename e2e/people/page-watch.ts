import type { Page } from '@playwright/test'

/** Everything a page complains about: uncaught errors, console errors, breaches of the content security policy. */
export class PageWatch {
  readonly complaints: string[] = []
  readonly #allowed: RegExp[] = []

  /** `allow` names what the story itself brings about, such as a request that fails while the cable is cut. */
  allow(...patterns: RegExp[]): void {
    this.#allowed.push(...patterns)
  }

  watch(page: Page): void {
    page.on('pageerror', (error) => this.#note(`uncaught: ${error.stack ?? error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error') this.#note(`console: ${message.text()} (${message.location().url})`)
    })
  }

  #note(complaint: string): void {
    if (!this.#allowed.some((pattern) => pattern.test(complaint))) this.complaints.push(complaint)
  }
}
