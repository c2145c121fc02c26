import type { ReactNode } from 'react'
import { Header } from 'react-aria-components/Header'
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  MenuTrigger,
  Separator,
  type Selection,
} from 'react-aria-components/Menu'
import { Popover, type PopoverProps } from 'react-aria-components/Popover'
import { Pressable } from 'react-aria-components/Pressable'
import { Check } from 'lucide-react'
import './menu.css'

interface MenuProps {
  /** The button that opens it: one element that takes a ref and press events, such as `Button`. */
  trigger: Parameters<typeof Pressable>[0]['children']
  /** What the menu is called, for those who hear it. */
  label: string
  placement?: PopoverProps['placement']
  children: ReactNode
}

/** A button with a list of actions below it. */
export function Menu({ trigger, label, placement = 'bottom start', children }: MenuProps) {
  return (
    <MenuTrigger>
      <Pressable>{trigger}</Pressable>
      <Popover className="menu-popover" placement={placement}>
        <AriaMenu className="menu" aria-label={label}>
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

interface MenuItemProps {
  icon?: ReactNode
  /** Second line, quieter. */
  note?: ReactNode
  shortcut?: string
  /** What typing letters finds it by. */
  text: string
  id?: string
  onAction?(): void
  children?: ReactNode
}

/** One action. Its text is the label unless children say it differently. */
export function MenuItem({ icon, note, shortcut, text, id, onAction, children }: MenuItemProps) {
  return (
    <AriaMenuItem className="menu-item" textValue={text} id={id} onAction={onAction}>
      {({ selectionMode, isSelected }) => (
        <>
          {selectionMode === 'none' ? (
            icon
          ) : (
            <span className="menu-tick">{isSelected && <Check className="icon" aria-hidden />}</span>
          )}
          <span className="menu-words">
            {children ?? text}
            {note && <small>{note}</small>}
          </span>
          {shortcut && <kbd>{shortcut}</kbd>}
        </>
      )}
    </AriaMenuItem>
  )
}

export function MenuSeparator() {
  return <Separator className="menu-separator" />
}

interface MenuChoiceProps<Value extends string> {
  title: string
  value: Value
  onChange(value: Value): void
  options: readonly { value: Value; text: string; note?: ReactNode }[]
}

/** A part of a menu in which exactly one item is chosen. */
export function MenuChoice<Value extends string>({
  title,
  value,
  onChange,
  options,
}: MenuChoiceProps<Value>) {
  const choose = (keys: Selection) => {
    const chosen = options.find((option) => keys !== 'all' && keys.has(option.value))
    if (chosen) onChange(chosen.value)
  }
  return (
    <AriaMenuSection
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={choose}
      shouldCloseOnSelect
    >
      <Header className="menu-title">{title}</Header>
      {options.map((option) => (
        <MenuItem key={option.value} id={option.value} text={option.text} note={option.note} />
      ))}
    </AriaMenuSection>
  )
}
