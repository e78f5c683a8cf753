/* Words and limits without a schema: what a browser may load for nothing. */

/** How long a claim holds without any activity. */
export const LEASE_MINUTES = 20

/** How many answers a mentor may hold at once. */
export const CLAIMS_MAX = 3

/** How many answers of one candidate may wait at once. */
export const WAITING_MAX = 5

/** An interview this near moves an answer to the front. */
export const URGENT_DAYS = 7

/** How long a better draft is kept for the mentor of the one before. */
export const PREFERRED_HOURS = 24

/** How long a published review may be changed. */
export const EDIT_HOURS = 24

export const WISH_MAX = 500
export const WHY_MAX = 500
export const COMMENT_MAX = 2000
export const COMMENTS_MAX = 60
export const OVERALL_MAX = 6000
export const MESSAGE_MAX = 4000
export const SNIPPET_MAX = 1000
export const SNIPPETS_MAX = 100
export const RATING_NOTE_MAX = 1000
/** What a draft of a review may take, in bytes of its JSON; as much as a closing page may still send. */
export const REVIEW_MAX_BYTES = 60_000

export const RATING_WORD = {
  GREAT: 'Great',
  GOOD: 'Good',
  ACCEPTABLE: 'Acceptable',
  PROBLEMATIC: 'Problematic',
} as const
