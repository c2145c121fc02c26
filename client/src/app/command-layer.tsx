import { Suspense, useEffect } from 'react'
import { closeLayer, useLayer } from './layers.ts'
import { useShortcuts } from './use-shortcuts.ts'
import { lazily } from '../ui/lazily.ts'

const chunks = {
  palette: () => import('./command-palette.tsx'),
  shortcuts: () => import('./shortcut-sheet.tsx'),
  signOut: () => import('./sign-out.tsx'),
}
const CommandPalette = lazily(async () => ({ default: (await chunks.palette()).CommandPalette }))
const ShortcutSheet = lazily(async () => ({ default: (await chunks.shortcuts()).ShortcutSheet }))
const SignOut = lazily(async () => ({ default: (await chunks.signOut()).SignOut }))

/** The layers one can open from everywhere, and the keys that open them. */
export function CommandLayer({ onToggleRail }: { onToggleRail(): void }) {
  const layer = useLayer()
  useShortcuts(onToggleRail)
  useEffect(fetchAhead, [])
  // A layer left open must not greet whoever signs in next.
  useEffect(() => closeLayer, [])
  return (
    <Suspense>
      {layer === 'palette' && <CommandPalette onClose={closeLayer} />}
      {layer === 'shortcuts' && <ShortcutSheet onClose={closeLayer} />}
      {layer === 'sign-out' && <SignOut onClose={closeLayer} />}
    </Suspense>
  )
}

// After the page itself, so that they open at once and also when the connection is gone by then.
function fetchAhead() {
  for (const fetchChunk of Object.values(chunks)) fetchChunk().catch(retriedWhenOpened)
}

function retriedWhenOpened() {
  // Nobody asked for the layer yet. Opening it asks again, and that failure is shown.
}
