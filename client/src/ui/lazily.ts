import { lazy } from 'react'

/**
 * A component whose script is fetched when it is first drawn. Without a connection its place waits; it does not take the
 * page along, on which somebody may be writing.
 */
export const lazily: typeof lazy = (load) => lazy(() => patiently(load))

/** Asks again until it comes: at once when the network is back, and every so often, for a server that was away. */
export async function patiently<T>(load: () => Promise<T>, again: () => Promise<void> = later): Promise<T> {
  let before: unknown
  for (;;) {
    try {
      return await load()
    } catch (error) {
      // A script that came and is broken fails each time with the very same error: no waiting helps.
      if (error === before) throw error
      before = error
      await again()
    }
  }
}

const pauseMs = 3_000

function later(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(go, pauseMs)
    addEventListener('online', go)
    function go() {
      clearTimeout(timer)
      removeEventListener('online', go)
      resolve()
    }
  })
}
