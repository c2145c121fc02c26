import { lazy } from 'react'

/**
 * A component whose script is fetched when it is first drawn. Without a connection its place waits; it does not take the
 * page along, on which somebody may be writing.
 */
export const lazily: typeof lazy = (load) => lazy(() => patiently(load))

/** Asks again until it comes: at once when the network is back, and every so often, for a server that was away. */
export async function patiently<T>(load: () => Promise<T>, again: () => Promise<void> = later): Promise<T> {
  for (;;) {
    try {
      return await load()
    } catch {
      // The browser has said in its console what could not be fetched.
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
