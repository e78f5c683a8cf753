/* Words without a schema: what a browser may load for nothing. */

export const ROLE_WORD = { CANDIDATE: 'Candidate', MENTOR: 'Mentor', ADMIN: 'Administrator' } as const
