'use client'

import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react'

export interface MenuItem {
  name: string
  label: string
  /** Whether it is so now; undefined for what is only done. */
  checked?: boolean
  disabled?: boolean
}

interface Props {
  label: string
  /** What is to be seen on the button. */
  children: ReactNode
  items: readonly MenuItem[]
  className?: string
  disabled: boolean
  /** From the row of tools: whether Tab comes here. */
  tabIndex: number
  choose: (name: string) => void
}

/** A button that opens a list of things to choose from, above everything else on the page. */
export function Menu({ label, children, items, className = '', disabled, tabIndex, choose }: Props) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)

  const place = () => {
    const [menu, button] = [list.current, opener.current]
    if (!menu || !button) return
    const { bottom, left, right } = button.getBoundingClientRect()
    const width = menu.offsetWidth
    const from = getComputedStyle(button).direction === 'rtl' ? right - width : left
    menu.style.left = `${Math.max(8, Math.min(from, innerWidth - width - 8))}px`
    menu.style.top = `${bottom + 4}px`
    menu.style.maxHeight = `${Math.max(160, innerHeight - bottom - 16)}px`
  }
  const choices = () => [
    ...(list.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]:not([aria-disabled])') ?? []),
  ]
  const close = () => {
    list.current?.hidePopover()
    opener.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const all = choices()
    const at = all.indexOf(document.activeElement as HTMLElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key]
    if (event.key === 'Escape' || event.key === 'Tab') close()
    else if (to !== undefined) all[to % all.length]?.focus()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <>
      <button
        ref={opener}
        type="button"
        className={`tool ${className}`}
        aria-haspopup="menu"
        aria-label={label}
        title={label}
        popoverTarget={id}
        disabled={disabled}
        tabIndex={tabIndex}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          list.current?.showPopover()
        }}
      >
        {children}
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
        aria-label={label}
        className="tool-menu"
        onKeyDown={onKeyDown}
        onToggle={(event) => {
          const isOpen = event.newState === 'open'
          if (!isOpen) return
          place()
          const all = choices()
          ;(all.find((one) => one.ariaChecked === 'true') ?? all[0])?.focus()
        }}
      >
        {items.map(({ name, label: said, checked, disabled: isOff }) => (
          <div
            key={name}
            role={checked === undefined ? 'menuitem' : 'menuitemradio'}
            aria-checked={checked}
            aria-disabled={isOff || undefined}
            tabIndex={-1}
            onClick={() => {
              if (isOff) return
              list.current?.hidePopover()
              choose(name)
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return
              event.preventDefault()
              event.currentTarget.click()
            }}
          >
            {said}
          </div>
        ))}
      </div>
    </>
  )
}
