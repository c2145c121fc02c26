import type { Page } from '@playwright/test'

/** What the server answered to a request made by this page, with its session and its origin. */
export interface Answer {
  status: number
  body: unknown
}

export async function ask(page: Page, method: string, path: string, body?: unknown): Promise<Answer> {
  return page.evaluate(
    async ([method, path, json]) => {
      const init = json === undefined ? {} : { body: json, headers: { 'Content-Type': 'application/json' } }
      const response = await fetch(path!, { method: method!, ...init })
      const text = await response.text()
      return {
        status: response.status,
        body: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text,
      }
    },
    [method, path, body === undefined ? undefined : JSON.stringify(body)],
  )
}
