-- CreateEnum
CREATE TYPE "DraftState" AS ENUM ('NONE', 'EDITING', 'FAULTY', 'IN_REVIEW');

-- DropIndex
DROP INDEX "Question_status_changedAt_id_idx";

-- DropIndex
DROP INDEX "QuestionReport_status_createdAt_idx";

-- DropIndex
DROP INDEX "Event_subjectId_at_idx";

-- DropIndex
DROP INDEX "Event_actorId_at_idx";

-- DropIndex
DROP INDEX "Event_action_at_idx";

-- AlterTable
ALTER TABLE "Question" ADD COLUMN     "draftState" "DraftState" NOT NULL DEFAULT 'NONE';

-- CreateIndex
CREATE INDEX "Person_role_id_idx" ON "Person"("role", "id");

-- CreateIndex
CREATE INDEX "Person_name_trigrams" ON "Person" USING GIN ("name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Person_email_trigrams" ON "Person" USING GIN ("email" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Question_practicedCount_id_idx" ON "Question"("practicedCount", "id");

-- CreateIndex
CREATE INDEX "Question_curated_changed" ON "Question"("status", "draftState", "type", "changedAt", "id");

-- CreateIndex
CREATE INDEX "Question_curated_practiced" ON "Question"("status", "draftState", "type", "practicedCount", "id");

-- CreateIndex
CREATE INDEX "Question_curated_topic_changed" ON "Question"("topicId", "status", "draftState", "type", "changedAt", "id");

-- CreateIndex
CREATE INDEX "Question_curated_topic_practiced" ON "Question"("topicId", "status", "draftState", "type", "practicedCount", "id");

-- CreateIndex
CREATE INDEX "QuestionReport_status_createdAt_id_idx" ON "QuestionReport"("status", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Event_subjectId_at_id_idx" ON "Event"("subjectId", "at", "id");

-- CreateIndex
CREATE INDEX "Event_actorId_at_id_idx" ON "Event"("actorId", "at", "id");

-- CreateIndex
CREATE INDEX "Event_action_at_id_idx" ON "Event"("action", "at", "id");

-- CreateIndex
CREATE INDEX "Event_action_actorId_at_id_idx" ON "Event"("action", "actorId", "at", "id");

-- By hand from here: the disabled are few and are looked for by themselves.
CREATE INDEX "Person_disabled" ON "Person"("role", "id") WHERE "disabledAt" IS NOT NULL;

-- What a draft says of its question stands beside the question's own state, so that one index orders both.
CREATE FUNCTION mark_draft() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  mark "DraftState" := 'NONE';
BEGIN
  IF TG_OP <> 'DELETE' THEN
    mark := CASE WHEN NEW."status" = 'IN_REVIEW' THEN 'IN_REVIEW' WHEN NEW."faults" > 0 THEN 'FAULTY' ELSE 'EDITING' END;
  END IF;
  UPDATE "Question" SET "draftState" = mark
  WHERE "id" = COALESCE(NEW."questionId", OLD."questionId") AND "draftState" <> mark;
  RETURN NULL;
END $$;

CREATE TRIGGER mark
  AFTER INSERT OR DELETE OR UPDATE OF "status", "faults" ON "QuestionDraft"
  FOR EACH ROW EXECUTE FUNCTION mark_draft();

UPDATE "Question" q SET "draftState" = (CASE WHEN d."status" = 'IN_REVIEW' THEN 'IN_REVIEW'
  WHEN d."faults" > 0 THEN 'FAULTY' ELSE 'EDITING' END)::"DraftState"
FROM "QuestionDraft" d WHERE d."questionId" = q."id";
