/* Words and limits without a schema: what a browser may load for nothing. */

export const DIFFICULTY_WORD = { EASY: 'Easy', MEDIUM: 'Medium', HARD: 'Hard' } as const

export const TYPE_WORD = {
  TECHNICAL: 'Technical',
  SYSTEM_DESIGN: 'System Design',
  BEHAVIORAL: 'Behavioral',
  CASE_STUDY: 'Case Study',
} as const

export const FORMAT_WORD = {
  WRITTEN: 'Written',
  STRUCTURED: 'Structured',
  SQL: 'SQL',
  DESIGN: 'Design',
} as const

/** Minutes suggested by difficulty, unless the question sets its own. */
export const DEFAULT_MINUTES = { EASY: 15, MEDIUM: 30, HARD: 45 } as const

export const ROLE_NAMES = [
  'product manager',
  'product analyst',
  'data analyst',
  'data scientist',
  'marketing analyst',
  'growth marketer',
  'product marketer',
  'sales and GTM strategist',
  'data or ML engineer',
  'ad-testing specialist',
] as const

export const PREVIEWS_PER_TOPIC = 5

export const TITLE_MAX = 90

export const TAGS = { min: 2, max: 8 }
export const GUIDES_MAX = 6

export const PROMPT_WORDS = { min: 60, max: 180 }

export const NOTE_MAX = 10_000

/** What a reader may say about a problem, and an administrator in return. */
export const REPORT_TEXT = { min: 10, max: 2000 }
export const REPORT_ANSWER = { min: 2, max: 2000 }
export const OPEN_REPORTS_MAX = 10

/** What a curator says about a change. */
export const CURATION_NOTE_MAX = 500

/** What a working copy may take, in bytes of its JSON. */
export const DRAFT_MAX_BYTES = 50_000

/** Questions that one change of many reaches: those ticked on a page, or all that fit a filter. */
export const BULK_MAX = 50
export const BULK_FITTING_MAX = 1000

/** The list of what was sent to review at one moment, as an import does. */
export const waitingHref = (sent: Date): `/${string}` =>
  `/admin/questions?${new URLSearchParams({ state: 'review', sent: sent.toISOString() })}`

/** The fields of a revision, in the order in which a curator reads them. */
export const FIELD_WORD = {
  title: 'Title',
  difficulty: 'Difficulty',
  type: 'Type',
  format: 'Format',
  minutes: 'Minutes',
  wordsMin: 'Fewest words',
  wordsMax: 'Most words',
  tags: 'Tags',
  roles: 'Roles',
  guides: 'Guides',
  prompt: 'Prompt',
  data: 'Data',
  blocks: 'Blocks',
  hints: 'Hints',
  tests: 'What the interviewer tests',
  strategy: 'Strategy',
  followUps: 'Follow-ups',
  mistakes: 'Common mistakes',
  keyPoints: 'Key points',
  passing: 'Passing answer',
  strong: 'Strong answer',
  outstanding: 'Outstanding answer',
  traps: 'Traps',
} as const
