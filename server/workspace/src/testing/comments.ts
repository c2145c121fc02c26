import { randomUUID } from 'node:crypto'
import type { TextAnchor } from '@roundtable/shared/documents/anchor'
import type { Seated } from './builders.ts'

export const textAnchor: TextAnchor = { in: 'text', start: 'AAAA', end: 'AAAB', quote: 'any farm' }

/** Begins a discussion and answers where its first comment stands. */
export async function aThread(
  { browser, table }: Seated,
  documentId: string,
  text = 'What of work in the family?',
): Promise<{ threadId: string; id: string }> {
  const path = `/api/partnerships/${table.slug}/documents/${documentId}/comments`
  const response = await browser.post(path, { key: randomUUID(), anchor: textAnchor, text })
  if (response.status !== 201) throw new Error(`no thread: ${await response.text()}`)
  return (await response.json()) as { threadId: string; id: string }
}

export const replyTo = ({ browser, table }: Seated, threadId: string, text = 'I can bring the list.') =>
  browser.post(`/api/partnerships/${table.slug}/threads/${threadId}/comments`, { key: randomUUID(), text })

/** Lets observers comment on a document, or no longer. */
export const inviteObservers = ({ browser, table }: Seated, documentId: string, invited = true) =>
  browser.put(`/api/partnerships/${table.slug}/documents/${documentId}/comments/observers`, { invited })
