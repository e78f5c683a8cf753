'use client'

import { useState, type ReactNode } from 'react'
import { Choice } from '@/components/ui/choice'

type ModelAnswerTabsProps = { name: string; answers: { label: string; body: ReactNode }[] }

/** Three answers of rising quality, one at a time; "strong" first, as the one to reach for. */
export function ModelAnswerTabs({ name, answers }: ModelAnswerTabsProps) {
  const [shown, setShown] = useState('Strong')
  return (
    <>
      <div className="mb-3">
        <Choice
          name={`${name}-model`}
          legend="Model answer"
          legendHidden
          value={shown}
          onChange={setShown}
          options={answers.map(({ label }) => ({ value: label, label }))}
        />
      </div>
      {answers.find(({ label }) => label === shown)?.body}
    </>
  )
}
