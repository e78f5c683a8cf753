-- CreateEnum
CREATE TYPE "DraftStatus" AS ENUM ('EDITING', 'IN_REVIEW');

-- CreateEnum
CREATE TYPE "ReportStatus" AS ENUM ('OPEN', 'ANSWERED');

-- CreateEnum
CREATE TYPE "SubmissionStatus" AS ENUM ('WAITING', 'WITHDRAWN', 'REVIEWED');

-- CreateEnum
CREATE TYPE "ReviewRating" AS ENUM ('GREAT', 'GOOD', 'ACCEPTABLE', 'PROBLEMATIC');

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "wantsMail" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "Question" ADD COLUMN     "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateTable
CREATE TABLE "MentorTopic" (
    "personId" UUID NOT NULL,
    "topicId" UUID NOT NULL,

    CONSTRAINT "MentorTopic_pkey" PRIMARY KEY ("personId","topicId")
);

-- CreateTable
CREATE TABLE "Notice" (
    "personId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "href" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("personId","id")
);

-- CreateTable
CREATE TABLE "Mail" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "sendAt" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "tries" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuestionDraft" (
    "questionId" UUID NOT NULL,
    "status" "DraftStatus" NOT NULL DEFAULT 'EDITING',
    "content" TEXT NOT NULL,
    "rev" INTEGER NOT NULL DEFAULT 0,
    "lastSaveKey" UUID,
    "savedAt" TIMESTAMPTZ(3),
    "authorId" UUID NOT NULL,
    "faults" INTEGER NOT NULL DEFAULT 0,
    "revisionId" UUID,
    "submittedAt" TIMESTAMPTZ(3),
    "remark" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "QuestionDraft_pkey" PRIMARY KEY ("questionId")
);

-- CreateTable
CREATE TABLE "QuestionDraftSave" (
    "questionId" UUID NOT NULL,
    "key" UUID NOT NULL,
    "kind" "SaveKind" NOT NULL,
    "rev" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "QuestionDraftSave_pkey" PRIMARY KEY ("questionId","key")
);

-- CreateTable
CREATE TABLE "QuestionReport" (
    "id" UUID NOT NULL,
    "questionId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "reporterId" UUID NOT NULL,
    "key" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "state" JSONB NOT NULL,
    "status" "ReportStatus" NOT NULL DEFAULT 'OPEN',
    "answer" TEXT NOT NULL DEFAULT '',
    "answeredById" UUID,
    "answeredAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "QuestionReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Submission" (
    "id" UUID NOT NULL,
    "candidateId" UUID NOT NULL,
    "attemptId" UUID NOT NULL,
    "questionId" UUID NOT NULL,
    "topicId" UUID NOT NULL,
    "type" "QuestionType" NOT NULL,
    "status" "SubmissionStatus" NOT NULL DEFAULT 'WAITING',
    "wish" TEXT NOT NULL DEFAULT '',
    "draft" INTEGER NOT NULL DEFAULT 1,
    "previousId" UUID,
    "handedInAt" TIMESTAMPTZ(3) NOT NULL,
    "urgency" INTEGER NOT NULL DEFAULT 1,
    "turn" INTEGER NOT NULL DEFAULT 0,
    "mentorId" UUID,
    "claimedAt" TIMESTAMPTZ(3),
    "leaseUntil" TIMESTAMPTZ(3),
    "preferredMentorId" UUID,
    "preferredUntil" TIMESTAMPTZ(3),
    "reviewedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewDraft" (
    "mentorId" UUID NOT NULL,
    "submissionId" UUID NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "rev" INTEGER NOT NULL DEFAULT 0,
    "lastSaveKey" UUID,
    "savedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReviewDraft_pkey" PRIMARY KEY ("mentorId","submissionId")
);

-- CreateTable
CREATE TABLE "ReviewDraftSave" (
    "mentorId" UUID NOT NULL,
    "submissionId" UUID NOT NULL,
    "key" UUID NOT NULL,
    "kind" "SaveKind" NOT NULL,
    "rev" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReviewDraftSave_pkey" PRIMARY KEY ("mentorId","submissionId","key")
);

-- CreateTable
CREATE TABLE "Review" (
    "id" UUID NOT NULL,
    "submissionId" UUID NOT NULL,
    "candidateId" UUID NOT NULL,
    "mentorId" UUID NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),
    "rating" "ReviewRating",
    "isFair" BOOLEAN,
    "ratingNote" TEXT NOT NULL DEFAULT '',
    "ratedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewRevision" (
    "reviewId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReviewRevision_pkey" PRIMARY KEY ("reviewId","number")
);

-- CreateTable
CREATE TABLE "ReviewMessage" (
    "reviewId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "key" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReviewMessage_pkey" PRIMARY KEY ("reviewId","id")
);

-- CreateTable
CREATE TABLE "Snippet" (
    "mentorId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Snippet_pkey" PRIMARY KEY ("mentorId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Notice_personId_key_key" ON "Notice"("personId", "key");

-- CreateIndex
CREATE INDEX "Mail_sendAt_idx" ON "Mail"("sendAt");

-- CreateIndex
CREATE UNIQUE INDEX "Mail_personId_key_key" ON "Mail"("personId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "QuestionDraft_revisionId_key" ON "QuestionDraft"("revisionId");

-- CreateIndex
CREATE INDEX "QuestionDraft_status_submittedAt_idx" ON "QuestionDraft"("status", "submittedAt");

-- CreateIndex
CREATE INDEX "QuestionDraftSave_questionId_at_idx" ON "QuestionDraftSave"("questionId", "at");

-- CreateIndex
CREATE INDEX "QuestionReport_status_createdAt_idx" ON "QuestionReport"("status", "createdAt");

-- CreateIndex
CREATE INDEX "QuestionReport_questionId_status_idx" ON "QuestionReport"("questionId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "QuestionReport_reporterId_key_key" ON "QuestionReport"("reporterId", "key");

-- CreateIndex
CREATE INDEX "Submission_candidateId_status_handedInAt_idx" ON "Submission"("candidateId", "status", "handedInAt");

-- CreateIndex
CREATE INDEX "Submission_status_urgency_turn_handedInAt_id_idx" ON "Submission"("status", "urgency", "turn", "handedInAt", "id");

-- CreateIndex
CREATE INDEX "Submission_by_topic" ON "Submission"("status", "topicId", "urgency", "turn", "handedInAt", "id");

-- CreateIndex
CREATE INDEX "Submission_by_type" ON "Submission"("status", "type", "urgency", "turn", "handedInAt", "id");

-- CreateIndex
CREATE INDEX "Submission_previousId_idx" ON "Submission"("previousId");

-- CreateIndex
CREATE INDEX "Submission_mentorId_status_leaseUntil_idx" ON "Submission"("mentorId", "status", "leaseUntil");

-- CreateIndex
CREATE INDEX "Submission_preferredMentorId_status_idx" ON "Submission"("preferredMentorId", "status");

-- CreateIndex
CREATE INDEX "Submission_status_reviewedAt_idx" ON "Submission"("status", "reviewedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_candidateId_attemptId_key" ON "Submission"("candidateId", "attemptId");

-- CreateIndex
CREATE INDEX "ReviewDraftSave_mentorId_submissionId_at_idx" ON "ReviewDraftSave"("mentorId", "submissionId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Review_submissionId_key" ON "Review"("submissionId");

-- CreateIndex
CREATE INDEX "Review_candidateId_publishedAt_idx" ON "Review"("candidateId", "publishedAt");

-- CreateIndex
CREATE INDEX "Review_mentorId_publishedAt_idx" ON "Review"("mentorId", "publishedAt");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewMessage_reviewId_key_key" ON "ReviewMessage"("reviewId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Snippet_mentorId_name_key" ON "Snippet"("mentorId", "name");

-- CreateIndex
CREATE INDEX "Question_changedAt_id_idx" ON "Question"("changedAt", "id");

-- CreateIndex
CREATE INDEX "Question_status_changedAt_id_idx" ON "Question"("status", "changedAt", "id");

-- CreateIndex
CREATE INDEX "Event_at_id_idx" ON "Event"("at", "id");

-- CreateIndex
CREATE INDEX "Event_action_at_idx" ON "Event"("action", "at");

-- AddForeignKey
ALTER TABLE "MentorTopic" ADD CONSTRAINT "MentorTopic_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MentorTopic" ADD CONSTRAINT "MentorTopic_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionDraft" ADD CONSTRAINT "QuestionDraft_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionDraft" ADD CONSTRAINT "QuestionDraft_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "QuestionRevision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionDraftSave" ADD CONSTRAINT "QuestionDraftSave_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "QuestionDraft"("questionId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionReport" ADD CONSTRAINT "QuestionReport_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionReport" ADD CONSTRAINT "QuestionReport_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "QuestionRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionReport" ADD CONSTRAINT "QuestionReport_reporterId_fkey" FOREIGN KEY ("reporterId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_candidateId_fkey" FOREIGN KEY ("candidateId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_candidateId_attemptId_fkey" FOREIGN KEY ("candidateId", "attemptId") REFERENCES "Attempt"("candidateId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_previousId_fkey" FOREIGN KEY ("previousId") REFERENCES "Submission"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewDraft" ADD CONSTRAINT "ReviewDraft_mentorId_fkey" FOREIGN KEY ("mentorId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewDraft" ADD CONSTRAINT "ReviewDraft_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewDraftSave" ADD CONSTRAINT "ReviewDraftSave_mentorId_submissionId_fkey" FOREIGN KEY ("mentorId", "submissionId") REFERENCES "ReviewDraft"("mentorId", "submissionId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_mentorId_fkey" FOREIGN KEY ("mentorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewRevision" ADD CONSTRAINT "ReviewRevision_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewMessage" ADD CONSTRAINT "ReviewMessage_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Snippet" ADD CONSTRAINT "Snippet_mentorId_fkey" FOREIGN KEY ("mentorId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand from here: what was published to a candidate stays as it was written.
CREATE TRIGGER append_only BEFORE UPDATE ON "ReviewRevision"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
