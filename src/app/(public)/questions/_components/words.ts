import type { MyStatus, Sort } from '@/domain/questions/listing'

export const SORT_WORD: Record<Sort, string> = {
  recommended: 'Recommended',
  practised: 'Most practised',
  newest: 'Newest',
  difficulty: 'Easy to hard',
}

export const STATUS_WORD: Record<MyStatus, string> = {
  'to-do': 'To do',
  tried: 'Tried',
  'given-up': 'Given up',
}

export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
