-- CreateIndex
CREATE INDEX "Submission_status_handedInAt_id_idx" ON "Submission"("status", "handedInAt", "id");
