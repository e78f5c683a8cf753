'use client'

import { useEffect, useRef, useState } from 'react'
import type { Block } from '@/domain/questions/schema'
import type { AnswerFormat } from '@/generated/prisma/enums'
import { answerText } from '@/domain/practice/answer'
import { countWords } from '@/domain/practice/rules'
import { AnswerEditor } from './answer-editor'
import type { DeviceStore, Leftover } from './device-store'
import { visitorStore } from './use-visitor-draft'

type VisitorDraftProps = {
  slug: string
  format: AnswerFormat
  blocks: Block[] | null
  words: [number, number] | null
}

/** A place to answer a preview question before signing in. The text stays on this device and comes along. */
export function VisitorDraft({ slug, format, blocks, words }: VisitorDraftProps) {
  const [text, setText] = useState('')
  const [isKept, setKept] = useState(false)
  const store = useRef<DeviceStore>(null)
  const earlier = useRef<Leftover[]>([])

  useEffect(() => {
    store.current ??= visitorStore(slug)
    void store.current.leftovers().then((left) => {
      const [draft] = left
      if (!draft) return
      earlier.current = left
      setText((typed) => typed || draft.body)
      setKept(true)
    })
  }, [slug])

  async function change(next: string) {
    setText(next)
    const now = Date.now()
    const isOnDevice = await store.current?.keep({ body: next, base: 0, typedAt: now, at: now })
    setKept(isOnDevice ?? false)
    // What was loaded is in the new entry now.
    if (isOnDevice) for (const { key } of earlier.current.splice(0)) await store.current?.drop(key)
  }

  const count = countWords(answerText(text, blocks))
  return (
    <div>
      <div className="rounded-control border border-line-control bg-surface">
        <AnswerEditor
          format={format}
          blocks={blocks}
          text={text}
          onChange={(next) => void change(next)}
          label="Your answer"
        />
      </div>
      <p className="mt-2 flex flex-wrap gap-x-6 text-sm text-ink-2 tabular-nums">
        <span>
          <strong>{count}</strong> {count === 1 ? 'word' : 'words'}
          {words ? `, aim for ${words[0]}–${words[1]}` : ''}
        </span>
        <span role="status">
          {text && (isKept ? 'Kept on this device' : 'Not kept: this browser has no storage for it')}
        </span>
      </p>
    </div>
  )
}
