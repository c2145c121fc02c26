import type { ComponentProps, ReactNode } from 'react'
import './button.css'

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'className'> {
  /** `primary` at most once a view. `ghost` for what stands in bars. */
  tone?: 'plain' | 'primary' | 'danger' | 'ghost'
  size?: 'normal' | 'small' | 'icon'
  /** What is happening while the press is worked on. The button keeps its width and takes no second press. */
  busy?: ReactNode | false
}

/** A native button in the house look. The label is verb and object; a disabled one has its reason in text beside it. */
export function Button({
  tone = 'plain',
  size = 'normal',
  busy = false,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const isBusy = busy !== false && busy !== undefined
  return (
    <button
      type="button"
      {...rest}
      className="button"
      data-tone={tone}
      data-size={size}
      aria-busy={isBusy || undefined}
      aria-disabled={isBusy || rest['aria-disabled']}
      onClick={isBusy ? refuse : onClick}
    >
      <span className="button-label">{children}</span>
      {isBusy && <span className="button-busy">{busy}</span>}
    </button>
  )
}

// A busy submit button must not submit a second time, also by Enter in a field.
function refuse(event: { preventDefault(): void }) {
  event.preventDefault()
}
