import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'

import { QuestionRow } from '@/components/question-row'
import { Rows } from '@/components/ui/row'

const shown = {
  title: 'Which segment first?',
  difficulty: 'HARD',
  type: 'CASE_STUDY',
  practicedCount: 1200,
} as const

test('a locked question is no link and says that it is locked', () => {
  render(
    <Rows>
      <QuestionRow question={{ ...shown, locked: true }} />
    </Rows>,
  )
  expect(screen.queryByRole('link')).toBeNull()
  expect(screen.getByRole('img', { name: 'Locked:' })).toBeInTheDocument()
  expect(screen.getByRole('listitem')).toHaveTextContent(
    /Which segment first\?.*Case Study.*Hard.*1,200 practised/,
  )
})

test('an open question leads to its page and says what the reader did with it', () => {
  const question = { ...shown, locked: false, slug: 'which-first', format: 'WRITTEN', minutes: 30 } as const
  render(
    <Rows>
      <QuestionRow question={question} mine={{ tried: true, givenUp: false, bookmarked: false }} />
    </Rows>,
  )
  expect(screen.getByRole('link', { name: 'Which segment first?' })).toHaveAttribute(
    'href',
    '/questions/which-first',
  )
  expect(screen.getByRole('img', { name: 'Tried:' })).toBeInTheDocument()
})
