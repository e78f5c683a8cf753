-- CreateTable
CREATE TABLE "PasswordReset" (
    "personId" UUID NOT NULL,
    "secretHash" BYTEA,
    "expiresAt" TIMESTAMPTZ(3),
    "sendAt" TIMESTAMPTZ(3),
    "tries" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "PasswordReset_pkey" PRIMARY KEY ("personId")
);

-- CreateIndex
CREATE INDEX "PasswordReset_sendAt_idx" ON "PasswordReset"("sendAt");

-- AddForeignKey
ALTER TABLE "PasswordReset" ADD CONSTRAINT "PasswordReset_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
