-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('CANDIDATE', 'MENTOR', 'ADMIN');

-- CreateEnum
CREATE TYPE "QuestionStatus" AS ENUM ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'RETIRED');

-- CreateEnum
CREATE TYPE "Difficulty" AS ENUM ('EASY', 'MEDIUM', 'HARD');

-- CreateEnum
CREATE TYPE "QuestionType" AS ENUM ('TECHNICAL', 'SYSTEM_DESIGN', 'BEHAVIORAL', 'CASE_STUDY');

-- CreateEnum
CREATE TYPE "AnswerFormat" AS ENUM ('WRITTEN', 'STRUCTURED', 'SQL', 'DESIGN');

-- CreateEnum
CREATE TYPE "SessionMode" AS ENUM ('DRILL', 'MOCK', 'REVIEW');

-- CreateEnum
CREATE TYPE "ExtraTime" AS ENUM ('X100', 'X125', 'X150', 'X200', 'UNTIMED');

-- CreateEnum
CREATE TYPE "SessionStatus" AS ENUM ('RUNNING', 'FINISHED');

-- CreateEnum
CREATE TYPE "AttemptStatus" AS ENUM ('WAITING', 'OPEN', 'SUBMITTED', 'SKIPPED');

-- CreateEnum
CREATE TYPE "SubmittedBy" AS ENUM ('CANDIDATE', 'CLOCK');

-- CreateEnum
CREATE TYPE "SaveKind" AS ENUM ('SAVED', 'LATE', 'STALE');

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "role" "Role" NOT NULL DEFAULT 'CANDIDATE',
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "interviewOn" DATE,
    "extraTime" "ExtraTime" NOT NULL DEFAULT 'X100',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExternalAccount" (
    "provider" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ExternalAccount_pkey" PRIMARY KEY ("provider","subject")
);

-- CreateTable
CREATE TABLE "SignIn" (
    "personId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "secretHash" BYTEA NOT NULL,
    "userAgent" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SignIn_pkey" PRIMARY KEY ("personId","id")
);

-- CreateTable
CREATE TABLE "Topic" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "probes" TEXT[],
    "connects" TEXT NOT NULL DEFAULT '',
    "previewSlugs" TEXT[],
    "groupId" UUID,

    CONSTRAINT "Topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Question" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "topicId" UUID NOT NULL,
    "status" "QuestionStatus" NOT NULL DEFAULT 'DRAFT',
    "isPreview" BOOLEAN NOT NULL DEFAULT false,
    "practicedCount" INTEGER NOT NULL DEFAULT 0,
    "publishedRevisionId" UUID,
    "publishedAt" TIMESTAMPTZ(3),
    "position" INTEGER NOT NULL DEFAULT 0,
    "sourceHash" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "title" TEXT NOT NULL,
    "difficulty" "Difficulty" NOT NULL,
    "type" "QuestionType" NOT NULL,
    "format" "AnswerFormat" NOT NULL,
    "minutes" INTEGER NOT NULL,
    "tags" TEXT[],
    "roles" TEXT[],
    "searchCard" tsvector,
    "searchFull" tsvector,

    CONSTRAINT "Question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuestionRevision" (
    "id" UUID NOT NULL,
    "questionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "authorId" UUID,
    "contentHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "title" TEXT NOT NULL,
    "difficulty" "Difficulty" NOT NULL,
    "type" "QuestionType" NOT NULL,
    "format" "AnswerFormat" NOT NULL,
    "minutes" INTEGER NOT NULL,
    "tags" TEXT[],
    "roles" TEXT[],
    "guides" TEXT[],
    "wordsMin" INTEGER,
    "wordsMax" INTEGER,
    "prompt" TEXT NOT NULL,
    "data" TEXT,
    "blocks" JSONB,
    "hints" TEXT[],
    "tests" TEXT NOT NULL,
    "strategy" JSONB NOT NULL,
    "followUps" JSONB NOT NULL,
    "mistakes" TEXT[],
    "keyPoints" JSONB NOT NULL,
    "passing" TEXT NOT NULL,
    "strong" TEXT NOT NULL,
    "outstanding" TEXT NOT NULL,
    "traps" TEXT[],

    CONSTRAINT "QuestionRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RubricRevision" (
    "id" UUID NOT NULL,
    "type" "QuestionType" NOT NULL,
    "number" INTEGER NOT NULL,
    "contentHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "criteria" JSONB NOT NULL,

    CONSTRAINT "RubricRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Bookmark" (
    "personId" UUID NOT NULL,
    "questionId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Bookmark_pkey" PRIMARY KEY ("personId","questionId")
);

-- CreateTable
CREATE TABLE "Note" (
    "personId" UUID NOT NULL,
    "questionId" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Note_pkey" PRIMARY KEY ("personId","questionId")
);

-- CreateTable
CREATE TABLE "QuestionPractice" (
    "personId" UUID NOT NULL,
    "questionId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "QuestionPractice_pkey" PRIMARY KEY ("personId","questionId")
);

-- CreateTable
CREATE TABLE "GivenUp" (
    "personId" UUID NOT NULL,
    "questionId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "GivenUp_pkey" PRIMARY KEY ("personId","questionId")
);

-- CreateTable
CREATE TABLE "PracticeSession" (
    "candidateId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "mode" "SessionMode" NOT NULL,
    "extraTime" "ExtraTime" NOT NULL,
    "choice" JSONB NOT NULL,
    "status" "SessionStatus" NOT NULL DEFAULT 'RUNNING',
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "deadlineAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "startKey" UUID NOT NULL,

    CONSTRAINT "PracticeSession_pkey" PRIMARY KEY ("candidateId","id")
);

-- CreateTable
CREATE TABLE "Attempt" (
    "candidateId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "questionId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "rubricRevisionId" UUID NOT NULL,
    "status" "AttemptStatus" NOT NULL DEFAULT 'WAITING',
    "targetSeconds" INTEGER NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "deadlineAt" TIMESTAMPTZ(3),
    "pausedAt" TIMESTAMPTZ(3),
    "pausedSeconds" INTEGER NOT NULL DEFAULT 0,
    "addedSeconds" INTEGER NOT NULL DEFAULT 0,
    "enteredAt" TIMESTAMPTZ(3),
    "usedSeconds" INTEGER NOT NULL DEFAULT 0,
    "body" TEXT NOT NULL DEFAULT '',
    "rev" INTEGER NOT NULL DEFAULT 0,
    "lastSaveKey" UUID,
    "firstTypedAt" TIMESTAMPTZ(3),
    "savedAt" TIMESTAMPTZ(3),
    "writingSeconds" INTEGER NOT NULL DEFAULT 0,
    "lateBody" TEXT,
    "lateSavedAt" TIMESTAMPTZ(3),
    "hintsOpened" INTEGER NOT NULL DEFAULT 0,
    "submittedAt" TIMESTAMPTZ(3),
    "submittedBy" "SubmittedBy",
    "selfScoredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Attempt_pkey" PRIMARY KEY ("candidateId","id")
);

-- CreateTable
CREATE TABLE "AttemptRevision" (
    "candidateId" UUID NOT NULL,
    "attemptId" UUID NOT NULL,
    "key" UUID NOT NULL,
    "kind" "SaveKind" NOT NULL,
    "rev" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AttemptRevision_pkey" PRIMARY KEY ("candidateId","attemptId","key")
);

-- CreateTable
CREATE TABLE "KeyPointTick" (
    "candidateId" UUID NOT NULL,
    "attemptId" UUID NOT NULL,
    "keyPointId" TEXT NOT NULL,

    CONSTRAINT "KeyPointTick_pkey" PRIMARY KEY ("candidateId","attemptId","keyPointId")
);

-- CreateTable
CREATE TABLE "CriterionLevel" (
    "candidateId" UUID NOT NULL,
    "attemptId" UUID NOT NULL,
    "criterionId" TEXT NOT NULL,
    "level" INTEGER NOT NULL,

    CONSTRAINT "CriterionLevel_pkey" PRIMARY KEY ("candidateId","attemptId","criterionId")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" UUID NOT NULL,
    "actorId" UUID,
    "action" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE INDEX "ExternalAccount_personId_idx" ON "ExternalAccount"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "SignIn_personId_secretHash_key" ON "SignIn"("personId", "secretHash");

-- CreateIndex
CREATE UNIQUE INDEX "Topic_slug_key" ON "Topic"("slug");

-- CreateIndex
CREATE INDEX "Topic_position_idx" ON "Topic"("position");

-- CreateIndex
CREATE UNIQUE INDEX "Question_slug_key" ON "Question"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Question_publishedRevisionId_key" ON "Question"("publishedRevisionId");

-- CreateIndex
CREATE INDEX "Question_topicId_status_position_idx" ON "Question"("topicId", "status", "position");

-- CreateIndex
CREATE INDEX "Question_status_position_id_idx" ON "Question"("status", "position", "id");

-- CreateIndex
CREATE INDEX "Question_status_practicedCount_id_idx" ON "Question"("status", "practicedCount" DESC, "id");

-- CreateIndex
CREATE INDEX "Question_status_publishedAt_id_idx" ON "Question"("status", "publishedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Question_status_difficulty_id_idx" ON "Question"("status", "difficulty", "id");

-- CreateIndex
CREATE INDEX "Question_tags_idx" ON "Question" USING GIN ("tags");

-- CreateIndex
CREATE INDEX "Question_roles_idx" ON "Question" USING GIN ("roles");

-- CreateIndex
CREATE INDEX "Question_searchCard_idx" ON "Question" USING GIN ("searchCard");

-- CreateIndex
CREATE INDEX "Question_searchFull_idx" ON "Question" USING GIN ("searchFull");

-- CreateIndex
CREATE UNIQUE INDEX "QuestionRevision_questionId_number_key" ON "QuestionRevision"("questionId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "RubricRevision_type_number_key" ON "RubricRevision"("type", "number");

-- CreateIndex
CREATE INDEX "PracticeSession_candidateId_status_startedAt_idx" ON "PracticeSession"("candidateId", "status", "startedAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "PracticeSession_candidateId_startKey_key" ON "PracticeSession"("candidateId", "startKey");

-- CreateIndex
CREATE INDEX "Attempt_candidateId_questionId_submittedAt_idx" ON "Attempt"("candidateId", "questionId", "submittedAt");

-- CreateIndex
CREATE INDEX "Attempt_status_deadlineAt_idx" ON "Attempt"("status", "deadlineAt");

-- CreateIndex
CREATE UNIQUE INDEX "Attempt_candidateId_sessionId_position_key" ON "Attempt"("candidateId", "sessionId", "position");

-- CreateIndex
CREATE INDEX "AttemptRevision_candidateId_attemptId_at_idx" ON "AttemptRevision"("candidateId", "attemptId", "at");

-- CreateIndex
CREATE INDEX "Event_subjectId_at_idx" ON "Event"("subjectId", "at");

-- CreateIndex
CREATE INDEX "Event_actorId_at_idx" ON "Event"("actorId", "at");

-- AddForeignKey
ALTER TABLE "ExternalAccount" ADD CONSTRAINT "ExternalAccount_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignIn" ADD CONSTRAINT "SignIn_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Topic" ADD CONSTRAINT "Topic_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Topic"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_publishedRevisionId_fkey" FOREIGN KEY ("publishedRevisionId") REFERENCES "QuestionRevision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionRevision" ADD CONSTRAINT "QuestionRevision_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Bookmark" ADD CONSTRAINT "Bookmark_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Bookmark" ADD CONSTRAINT "Bookmark_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionPractice" ADD CONSTRAINT "QuestionPractice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionPractice" ADD CONSTRAINT "QuestionPractice_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GivenUp" ADD CONSTRAINT "GivenUp_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GivenUp" ADD CONSTRAINT "GivenUp_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GivenUp" ADD CONSTRAINT "GivenUp_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "QuestionRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PracticeSession" ADD CONSTRAINT "PracticeSession_candidateId_fkey" FOREIGN KEY ("candidateId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_candidateId_sessionId_fkey" FOREIGN KEY ("candidateId", "sessionId") REFERENCES "PracticeSession"("candidateId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "QuestionRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_rubricRevisionId_fkey" FOREIGN KEY ("rubricRevisionId") REFERENCES "RubricRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttemptRevision" ADD CONSTRAINT "AttemptRevision_candidateId_attemptId_fkey" FOREIGN KEY ("candidateId", "attemptId") REFERENCES "Attempt"("candidateId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeyPointTick" ADD CONSTRAINT "KeyPointTick_candidateId_attemptId_fkey" FOREIGN KEY ("candidateId", "attemptId") REFERENCES "Attempt"("candidateId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CriterionLevel" ADD CONSTRAINT "CriterionLevel_candidateId_attemptId_fkey" FOREIGN KEY ("candidateId", "attemptId") REFERENCES "Attempt"("candidateId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
