import { db } from '@/infra/db'

const PARTS = 300

/**
 * Merges the parts that make up the counts of the topics, when they have become many. Sums stay the same at
 * every moment, also when two processes merge at once: the second finds the parts gone.
 * @returns how many parts are left, 0 when there was nothing to do
 */
export const mergeTallies = (most = PARTS): Promise<number> => db.$executeRaw`
  WITH taken AS (
    DELETE FROM "TopicTally" WHERE (SELECT count(*) FROM "TopicTally") > ${most} RETURNING *
  )
  INSERT INTO "TopicTally" ("topicId", difficulty, questions, open, practiced)
  SELECT "topicId", difficulty, sum(questions), sum(open), sum(practiced)
  FROM taken GROUP BY "topicId", difficulty`
