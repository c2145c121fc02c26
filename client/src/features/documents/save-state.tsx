import { Plural, Trans } from '@lingui/react/macro'
import { Cloud, CloudAlert, CloudOff, CloudUpload, type LucideIcon } from 'lucide-react'
import { type ReactNode, useEffect, useLayoutEffect, useState } from 'react'
import type { LiveState } from '../../live/live-document.ts'
import type { SavedState } from '../../live/saved-state.ts'

interface SaveStateProps {
  state: LiveState
  mayWrite: boolean
}

/** Where the changes of this person are, in words. Read out politely when it changes. */
export function SaveState({ state, mayWrite }: SaveStateProps) {
  const shown = useSettled(state.saved)
  const late = useLate(state.saved.is === 'saving')
  const Icon = icons[shown.is]
  const atRisk = shown.is === 'kept' || shown.is === 'refused'
  return (
    <output className="save-state" data-tone={atRisk ? 'watch' : undefined}>
      <Icon className="icon" aria-hidden />
      <span>{words(shown, state, mayWrite, late)}</span>
    </output>
  )
}

const icons = {
  opening: Cloud,
  saved: Cloud,
  saving: CloudUpload,
  kept: CloudOff,
  refused: CloudAlert,
} as const satisfies Record<SavedState['is'], LucideIcon>

function words(
  saved: SavedState,
  { onDevice, ended }: LiveState,
  mayWrite: boolean,
  late: boolean,
): ReactNode {
  if (ended !== undefined) return <Trans>Not connected</Trans>
  switch (saved.is) {
    case 'opening':
      return <Trans>Connecting…</Trans>
    case 'saved':
      return mayWrite ? <Trans>Saved</Trans> : <Trans>Up to date</Trans>
    case 'saving':
      if (!late) return <Trans>Saving…</Trans>
      return (
        <Plural
          value={saved.changes}
          one="# change only on this device"
          other="# changes only on this device"
        />
      )
    case 'kept':
      return <Kept {...saved} onDevice={onDevice} />
    case 'refused':
      return <Plural value={saved.changes} one="Not saved · # change" other="Not saved · # changes" />
  }
}

/** Long enough to be asked about, in milliseconds. */
const slow = 2000

/** Whether the server has owed an answer for so long. */
function useLate(saving: boolean): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!saving) return
    const timer = setTimeout(() => setLate(true), slow)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [saving])
  return late
}

function Kept({ changes, link, onDevice }: Extract<SavedState, { is: 'kept' }> & { onDevice: boolean }) {
  if (changes > 0 && !onDevice)
    return <Plural value={changes} one="# change only in this window" other="# changes only in this window" />
  if (link === 'reconnecting') {
    if (changes === 0) return <Trans>Reconnecting…</Trans>
    return <Plural value={changes} one="Reconnecting · # change kept" other="Reconnecting · # changes kept" />
  }
  if (changes === 0) return <Trans>Offline</Trans>
  return (
    <Plural
      value={changes}
      one="Offline · # change kept on this device"
      other="Offline · # changes kept on this device"
    />
  )
}

/** A pause in typing, in milliseconds. */
const pause = 600

/**
 * Goes from "Saving…" back to "Saved" only after a pause, so that it neither flickers nor is read out with every
 * letter. The other way there is no delay: "Saved" is never shown for longer than it is true.
 */
function useSettled(saved: SavedState): SavedState {
  const [held, setHeld] = useState<SavedState>()
  useLayoutEffect(() => {
    if (saved.is !== 'saved') return () => setHeld(saved)
    const timer = setTimeout(() => setHeld(undefined), pause)
    return () => clearTimeout(timer)
  }, [saved])
  return saved.is === 'saved' && held?.is === 'saving' ? held : saved
}
