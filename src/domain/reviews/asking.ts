import { EDIT_HOURS } from './words'

/**
 * Of a statement with the mentor as $1 and the submission as $3: whether they may still publish or change the review,
 * which is until somebody else has the answer, or the time for changes is over.
 */
export const IS_MINE = `EXISTS (
  SELECT FROM "Submission" s LEFT JOIN "Review" r ON r."submissionId" = s.id
  WHERE s.id = $3 AND s."mentorId" = $1
    AND (s.status = 'WAITING' OR r."publishedAt" > now() - interval '${EDIT_HOURS} hours')
)`
