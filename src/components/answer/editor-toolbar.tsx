'use client'

import { useRef, type KeyboardEvent } from 'react'
import { insertTable, toggleList, wrap, type Selection } from './markdown-edits'

const TOOLS = [
  { name: 'Bold', edit: (selection: Selection) => wrap(selection, '**') },
  { name: 'Italic', edit: (selection: Selection) => wrap(selection, '_') },
  { name: 'Code', edit: (selection: Selection) => wrap(selection, '`') },
  { name: 'List', edit: toggleList },
  { name: 'Table', edit: insertTable },
]

/** One stop of the Tab key; arrow keys move inside it. */
export function EditorToolbar({ onEdit }: { onEdit: (edit: (selection: Selection) => Selection) => void }) {
  const bar = useRef<HTMLDivElement>(null)

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step || !bar.current) return
    const buttons = [...bar.current.querySelectorAll('button')]
    const next =
      (buttons.indexOf(document.activeElement as HTMLButtonElement) + step + buttons.length) % buttons.length
    buttons.forEach((button, i) => (button.tabIndex = i === next ? 0 : -1))
    buttons[next]?.focus()
    event.preventDefault()
  }

  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label="Formatting"
      aria-controls="answer"
      onKeyDown={onKeyDown}
      className="flex flex-wrap gap-0.5"
    >
      {TOOLS.map(({ name, edit }, i) => (
        <button
          key={name}
          type="button"
          tabIndex={i === 0 ? 0 : -1}
          onClick={() => onEdit(edit)}
          className="min-h-control-s min-w-control-s rounded-control px-2 text-sm font-medium text-ink-2 hover:bg-hover hover:text-ink"
        >
          {name}
        </button>
      ))}
    </div>
  )
}
