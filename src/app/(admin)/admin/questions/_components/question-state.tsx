import type { DraftStatus, QuestionStatus } from '@/generated/prisma/enums'
import { StateBadge } from '@/components/ui/state-badge'

const STATE = {
  DRAFT: ['draft', 'Draft'],
  IN_REVIEW: ['review', 'In review'],
  PUBLISHED: ['live', 'Published'],
  RETIRED: ['retired', 'Retired'],
} as const

type QuestionStateProps = { status: QuestionStatus; draft: DraftStatus | null }

/** Where a question stands; of one in the bank also where its next revision does. */
export function QuestionState({ status, draft }: QuestionStateProps) {
  const [state, word] = STATE[status]
  const isOut = status === 'PUBLISHED' || status === 'RETIRED'
  return (
    <>
      <StateBadge state={state}>{word}</StateBadge>
      {isOut && draft && (
        <span className="block">
          <StateBadge state={draft === 'IN_REVIEW' ? 'review' : 'draft'}>
            {draft === 'IN_REVIEW' ? 'Change in review' : 'Change begun'}
          </StateBadge>
        </span>
      )}
    </>
  )
}
