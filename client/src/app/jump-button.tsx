import { Trans } from '@lingui/react/macro'
import { Search } from 'lucide-react'
import { commandKey } from './keys.ts'
import { openPalette } from './layers.ts'

/** Looks like a field, opens the palette. */
export function JumpButton() {
  return (
    <button type="button" className="jump" onClick={openPalette}>
      <Search className="icon" aria-hidden />
      <span className="rail-words">
        <Trans>Search or jump to</Trans>
      </span>
      <kbd className="rail-words" aria-hidden="true">
        {commandKey} K
      </kbd>
    </button>
  )
}
