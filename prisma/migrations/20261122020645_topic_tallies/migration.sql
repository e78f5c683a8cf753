-- CreateTable
CREATE TABLE "TopicTally" (
    "id" BIGSERIAL NOT NULL,
    "topicId" UUID NOT NULL,
    "difficulty" "Difficulty" NOT NULL,
    "questions" INTEGER NOT NULL,
    "open" INTEGER NOT NULL,
    "practiced" INTEGER NOT NULL,

    CONSTRAINT "TopicTally_pkey" PRIMARY KEY ("id")
);

-- AddForeignKey
ALTER TABLE "TopicTally" ADD CONSTRAINT "TopicTally_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand from here: each change of a published question leaves its difference.
CREATE FUNCTION tally_question() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "TopicTally" ("topicId", "difficulty", "questions", "open", "practiced")
  SELECT topic, difficulty, sum(sign), sum(sign * preview::int), sum(sign * practiced) FROM (
    SELECT 1 AS sign, NEW."topicId" AS topic, NEW."difficulty" AS difficulty, NEW."isPreview" AS preview,
      NEW."practicedCount" AS practiced
    WHERE TG_OP <> 'DELETE' AND NEW."status" = 'PUBLISHED'
    UNION ALL
    SELECT -1, OLD."topicId", OLD."difficulty", OLD."isPreview", OLD."practicedCount"
    WHERE TG_OP <> 'INSERT' AND OLD."status" = 'PUBLISHED'
  ) AS change
  GROUP BY topic, difficulty
  HAVING sum(sign) <> 0 OR sum(sign * preview::int) <> 0 OR sum(sign * practiced) <> 0;
  RETURN NULL;
END $$;

CREATE TRIGGER tally
  AFTER INSERT OR DELETE OR UPDATE OF "topicId", "difficulty", "status", "isPreview", "practicedCount" ON "Question"
  FOR EACH ROW EXECUTE FUNCTION tally_question();

INSERT INTO "TopicTally" ("topicId", "difficulty", "questions", "open", "practiced")
SELECT "topicId", "difficulty", count(*), count(*) FILTER (WHERE "isPreview"), sum("practicedCount")
FROM "Question" WHERE "status" = 'PUBLISHED' GROUP BY "topicId", "difficulty";
