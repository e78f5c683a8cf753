'use client'

import type { ReactNode } from 'react'
import { AnswersPart } from './answers-part'
import { FactsPart } from './facts-part'
import { FollowUpsPart } from './follow-ups-part'
import { KeyPointsPart } from './key-points-part'
import type { Part, PartProps } from './parts'
import { PromptPart } from './prompt-part'
import { StrategyPart } from './strategy-part'
import { TextList } from './text-list'

/** The fields of one part of the form. */
export function FormPart({ part, ...props }: PartProps & { part: Part }): ReactNode {
  switch (part) {
    case 'Prompt':
      return <PromptPart {...props} />
    case 'Hints':
      return <TextList {...props} field="hints" noun="Hint" />
    case 'Strategy':
      return <StrategyPart {...props} />
    case 'Key points':
      return <KeyPointsPart {...props} />
    case 'Answers':
      return <AnswersPart {...props} />
    case 'Follow-ups':
      return <FollowUpsPart {...props} />
    case 'Facts':
      return <FactsPart {...props} />
  }
}
