import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Search } from 'lucide-react'
import { useState } from 'react'
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete'
import { Dialog } from 'react-aria-components/Dialog'
import { Header } from 'react-aria-components/Header'
import { Input } from 'react-aria-components/Input'
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { SearchField } from 'react-aria-components/SearchField'
import { type Command, type CommandGroup, useCommands } from './commands.tsx'
import { useFoundCommands } from './found-commands.tsx'
import './command-palette.css'

/** Documents, places and actions by their names. Arrow keys move, Enter does it, Escape closes. */
export function CommandPalette({ onClose }: { onClose(): void }) {
  const { t } = useLingui()
  return (
    <ModalOverlay className="dialog-overlay" isOpen onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className="palette">
        <Dialog className="palette-dialog" aria-label={t`Search or jump to`}>
          <PaletteSearch onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function PaletteSearch({ onClose }: { onClose(): void }) {
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  const { contains } = useFilter({ sensitivity: 'base' })
  const found = useFoundCommands(typed)
  const inTexts = { title: t`In the texts`, commands: found.commands }
  const groups = [...useCommands(), ...(inTexts.commands.length > 0 ? [inTexts] : [])]
  const stays = new Set(inTexts.commands.map(({ id }) => id))
  return (
    <Autocomplete
      filter={(text, input, node) => stays.has(String(node.key)) || contains(text, input)}
      inputValue={typed}
      onInputChange={setTyped}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- whoever opens the palette wants to type */}
      <SearchField className="palette-field" aria-label={t`Search or jump to`} autoFocus>
        <Search className="icon" aria-hidden />
        <Input className="palette-input" placeholder={t`A document, a place, words in a text`} />
        <kbd aria-hidden="true">Esc</kbd>
      </SearchField>
      <FoundInTexts {...found} />
      <Results groups={groups} onClose={onClose} />
    </Autocomplete>
  )
}

/** For those who do not see the list grow; without a connection, for everybody. */
function FoundInTexts({ count, isLooking, error }: ReturnType<typeof useFoundCommands>) {
  return (
    <p role="status" className={error ? 'palette-problem' : 'visually-hidden'}>
      {error ? (
        <Trans>The texts cannot be searched at the moment. Names still work.</Trans>
      ) : isLooking || count === undefined ? null : (
        <Plural
          value={count}
          _0="No text holds these words"
          one="# text holds these words"
          other="# texts hold these words"
        />
      )}
    </p>
  )
}

// The focus stays in the field; the list can be tabbed to so that it scrolls without a mouse.
function Results({ groups, onClose }: { groups: readonly CommandGroup[]; onClose(): void }) {
  const { t } = useLingui()
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- axe asks that what scrolls can be focused
    <section className="palette-list" aria-label={t`Results`} tabIndex={0}>
      <Menu
        className="menu"
        aria-label={t`Results`}
        renderEmptyState={() => <p className="palette-empty">{t`Nothing of this name. Try a part of it.`}</p>}
      >
        {groups.map((group) => (
          <MenuSection key={group.title} id={group.title}>
            <Header className="menu-title">{group.title}</Header>
            {group.commands.map((command) => (
              <PaletteItem key={command.id} command={command} onClose={onClose} />
            ))}
          </MenuSection>
        ))}
      </Menu>
    </section>
  )
}

function PaletteItem({ command, onClose }: { command: Command; onClose(): void }) {
  const act = () => {
    onClose()
    command.run()
  }
  return (
    <MenuItem className="menu-item" id={command.id} textValue={command.text} onAction={act}>
      <command.icon className="icon" aria-hidden />
      <span className="menu-words">
        {command.text}
        {command.detail && <span className="palette-detail">{command.detail}</span>}
      </span>
      {command.shortcut && <kbd>{command.shortcut}</kbd>}
    </MenuItem>
  )
}
