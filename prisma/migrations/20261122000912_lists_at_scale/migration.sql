-- DropIndex
DROP INDEX "Question_status_practicedCount_id_idx";

-- DropIndex
DROP INDEX "Question_status_publishedAt_id_idx";

-- CreateTable
CREATE TABLE "SearchWord" (
    "word" TEXT NOT NULL,
    "isOpen" BOOLEAN NOT NULL,

    CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("word")
);

-- CreateIndex
CREATE INDEX "SearchWord_word_idx" ON "SearchWord" USING GIN ("word" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Question_status_practicedCount_id_idx" ON "Question"("status", "practicedCount", "id");

-- CreateIndex
CREATE INDEX "Question_status_publishedAt_id_idx" ON "Question"("status", "publishedAt", "id");

-- CreateIndex
CREATE INDEX "Question_facets" ON "Question"("status", "topicId", "difficulty", "type", "format", "isPreview", "practicedCount");

-- CreateIndex
CREATE INDEX "Question_isPreview_position_idx" ON "Question"("isPreview", "position");

-- The words of what is published already.
INSERT INTO "SearchWord" ("word", "isOpen")
SELECT found.word, bool_or(found.open) FROM "Question" q CROSS JOIN LATERAL (
  SELECT regexp_split_to_table(lower(q.title), '[^[:alnum:]]+') AS word, TRUE AS open
  UNION ALL
  SELECT unnest(q.tags), q."isPreview"
) found
WHERE q.status = 'PUBLISHED' AND length(found.word) > 2
GROUP BY found.word;
