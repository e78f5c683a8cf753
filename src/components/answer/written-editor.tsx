'use client'

import clsx from 'clsx'
import { useRef, type ClipboardEvent, type ReactNode } from 'react'
import { EditorToolbar } from './editor-toolbar'
import { cleanPaste, type Selection } from './markdown-edits'

type WrittenEditorProps = {
  text: string
  onChange: (text: string) => void
  label: string
  /** Monospaced, for SQL and design answers. */
  mono?: boolean
  readOnly?: boolean
  /** In the practice room: the switch to the preview. The editor then fills its pane. */
  views?: ReactNode
  isPreviewed?: boolean
}

/** Markdown in a plain text area: every key works as the browser has it, and the text is exactly what is stored. */
export function WrittenEditor(props: WrittenEditorProps) {
  const { text, onChange, label, mono, readOnly, views, isPreviewed } = props
  const area = useRef<HTMLTextAreaElement>(null)

  /** Through the browser's own editing, so that undo takes it back. */
  function edit(change: (selection: Selection) => Selection) {
    const element = area.current
    if (!element || readOnly) return
    const next = change({ text, start: element.selectionStart, end: element.selectionEnd })
    element.focus()
    element.select()
    if (!document.execCommand('insertText', false, next.text)) onChange(next.text)
    element.setSelectionRange(next.start, next.end)
  }

  function onPaste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const pasted = event.clipboardData.getData('text/plain')
    const cleaned = cleanPaste(pasted, mono)
    if (cleaned === pasted) return
    event.preventDefault()
    if (!document.execCommand('insertText', false, cleaned)) onChange(splice(event.currentTarget, cleaned))
  }

  return (
    <>
      <div className="flex flex-wrap items-center gap-x-2 border-b border-line px-2 py-1">
        {views}
        {!readOnly && !isPreviewed && <EditorToolbar onEdit={edit} />}
      </div>
      <textarea
        ref={area}
        id={isPreviewed ? undefined : 'answer'}
        hidden={isPreviewed}
        aria-label={label}
        value={text}
        readOnly={readOnly}
        spellCheck={!mono}
        onChange={(event) => onChange(event.target.value)}
        onPaste={onPaste}
        className={clsx(
          'block w-full resize-none bg-surface px-4 py-4 leading-relaxed read-only:bg-sunken focus-visible:-outline-offset-2',
          mono ? 'font-mono text-ui' : 'text-[1rem]',
          views
            ? 'min-h-64 flex-1 xl:px-[max(1rem,calc(50%-18rem))] xl:py-6'
            : 'field-sizing-content min-h-40',
        )}
      />
    </>
  )
}

const splice = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement, inserted: string) =>
  value.slice(0, selectionStart) + inserted + value.slice(selectionEnd)
