import { db } from '@/infra/db'
import { URGENT_DAYS } from './words'

/**
 * Moves waiting answers to the front when their candidate's interview has come near, and back when it was put off.
 * @returns how many moved
 */
export const refreshUrgency = (now: Date): Promise<number> => db.$executeRaw`
  UPDATE "Submission" s SET urgency = near.urgency
  FROM (
    SELECT w.id, CASE WHEN p."interviewOn" BETWEEN day.today AND day.today + ${URGENT_DAYS}::int THEN 0 ELSE 1 END AS urgency
    FROM "Submission" w JOIN "Person" p ON p.id = w."candidateId",
      (SELECT (${now}::timestamptz AT TIME ZONE 'UTC')::date AS today) day
    WHERE w.status = 'WAITING'
  ) near
  WHERE s.id = near.id AND s.urgency <> near.urgency`
