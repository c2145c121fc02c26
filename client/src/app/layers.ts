import { useSyncExternalStore } from 'react'

/** The layer above the page that is open, if any. One at a time, whoever asks for it. */
export type Layer = 'palette' | 'shortcuts' | 'sign-out' | null

let open: Layer = null
const listeners = new Set<() => void>()

function show(layer: Layer) {
  open = layer
  for (const listener of listeners) listener()
}

export const openPalette = () => show('palette')
export const openShortcuts = () => show('shortcuts')
export const openSignOut = () => show('sign-out')
export const closeLayer = () => show(null)

export function useLayer(): Layer {
  return useSyncExternalStore(subscribe, () => open)
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
