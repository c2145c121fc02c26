import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { isTyping } from './keys.ts'
import { openPalette, openShortcuts } from './layers.ts'
import { usePlaces } from './places.ts'
import { moveToRegion } from './regions.ts'
import { useHere } from './use-here.ts'

// How long after G the second key still counts.
const jumpWindow = 1_500

/** The keys that work everywhere. Single letters only outside texts; nothing here casts a ballot or publishes. */
export function useShortcuts(onToggleRail: () => void): void {
  const jump = useJump()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      if (
        handleAnywhere(event) ||
        (!isTyping(event.target) && handleOutsideText(event, onToggleRail, jump))
      ) {
        event.preventDefault()
      }
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [jump, onToggleRail])
}

function handleAnywhere(event: KeyboardEvent): boolean {
  if (event.key === 'F6') return moveToRegion(event.shiftKey ? -1 : 1)
  const command = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
  if (!command || event.key.toLowerCase() !== 'k') return false
  openPalette()
  return true
}

function handleOutsideText(
  event: KeyboardEvent,
  onToggleRail: () => void,
  jump: (key: string) => boolean,
): boolean {
  if (isChord(event) || isInLayer(event.target)) return false
  if (event.key === '?') openShortcuts()
  else if (event.key === '[') onToggleRail()
  else return jump(event.key.toLowerCase())
  return true
}

// On many keyboards [ and ? are typed with AltGr, which counts as Ctrl and Alt.
function isChord(event: KeyboardEvent): boolean {
  return !event.getModifierState('AltGraph') && (event.ctrlKey || event.metaKey || event.altKey)
}

// In an open menu or dialog letters belong to it.
function isInLayer(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null
  )
}

/** Answers whether a key was part of a jump: G, then the key of a place. */
function useJump(): (key: string) => boolean {
  const places = usePlaces()
  const here = useHere()
  const navigate = useNavigate()
  const startedAt = useRef(-Infinity)
  return (key) => {
    const started = performance.now() - startedAt.current < jumpWindow
    startedAt.current = key === 'g' ? performance.now() : -Infinity
    const place = started ? places.find((each) => each.key === key) : undefined
    if (place && here) void navigate({ to: place.to, params: { slug: here.slug } })
    return place !== undefined
  }
}
