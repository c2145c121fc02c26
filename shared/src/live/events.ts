/** Where the socket stands that tells an open page of news. One a tab. */
export const eventsPath = '/events'

/**
 * What it says: where something has changed, never what. A page asks again for what it shows of that partnership, or,
 * on `you`, who and where its person is. The server says nothing else.
 */
export type News = { partnership: string } | { you: true }

/** The one thing a page may say: that its person did something since the last time. At most once a minute. */
export const hereIAm = '.'
