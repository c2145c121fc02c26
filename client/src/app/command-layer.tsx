import { lazy, Suspense, useEffect } from 'react'
import { closeLayer, useLayer } from './layers.ts'
import { useShortcuts } from './use-shortcuts.ts'

const CommandPalette = lazy(async () => ({ default: (await import('./command-palette.tsx')).CommandPalette }))
const ShortcutSheet = lazy(async () => ({ default: (await import('./shortcut-sheet.tsx')).ShortcutSheet }))
const SignOut = lazy(async () => ({ default: (await import('./sign-out.tsx')).SignOut }))

/** The layers one can open from everywhere, fetched when first asked for, and the keys that open them. */
export function CommandLayer({ onToggleRail }: { onToggleRail(): void }) {
  const layer = useLayer()
  useShortcuts(onToggleRail)
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
