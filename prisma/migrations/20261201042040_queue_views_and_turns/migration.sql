-- CreateEnum
CREATE TYPE "SkipReason" AS ENUM ('NEEDS_SOURCE', 'WAITING_FOR_REPLY', 'NOT_MY_TOPIC', 'OTHER');

-- AlterTable
ALTER TABLE "Assignment" ADD COLUMN     "skipNote" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "skipReason" "SkipReason",
ADD COLUMN     "skippedAt" TIMESTAMPTZ(3),
ADD COLUMN     "snoozedUntil" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "SavedView" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL,
    "filters" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SavedView_teamId_ownerId_idx" ON "SavedView"("teamId", "ownerId");

-- CreateIndex
CREATE UNIQUE INDEX "SavedView_teamId_id_key" ON "SavedView"("teamId", "id");

-- CreateIndex
CREATE INDEX "Review_teamId_reviewerId_submittedAt_idx" ON "Review"("teamId", "reviewerId", "submittedAt");

-- CreateIndex
CREATE INDEX "VerdictRecord_teamId_decidedById_decidedAt_idx" ON "VerdictRecord"("teamId", "decidedById", "decidedAt");

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_teamId_ownerId_fkey" FOREIGN KEY ("teamId", "ownerId") REFERENCES "Member"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Every record belongs to exactly one team.
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_team" FOREIGN KEY ("teamId") REFERENCES "Team"(id) ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "SavedView" ADD CONSTRAINT saved_view_named CHECK (btrim(name) <> '' AND char_length(name) <= 80);

-- One name means one view: among what is shared, and among what is one's own.
CREATE UNIQUE INDEX saved_view_shared ON "SavedView" ("teamId", lower(name)) WHERE shared;
CREATE UNIQUE INDEX saved_view_own ON "SavedView" ("teamId", "ownerId", lower(name)) WHERE NOT shared;

-- Whoever skips says why, and nobody says why without skipping.
ALTER TABLE "Assignment" ADD CONSTRAINT skipped_with_reason CHECK (
  ("skippedAt" IS NULL) = ("skipReason" IS NULL) AND ("skippedAt" IS NOT NULL OR "skipNote" = ''));

-- A reviewer's queue: what they put aside by when it comes back, what they skipped in the order in which they did, and
-- whose claims they are.
CREATE INDEX assignment_snoozed ON "Assignment" ("teamId", "reviewerId", "snoozedUntil", "claimId")
  WHERE "reviewedAt" IS NULL AND "withdrawnAt" IS NULL AND "snoozedUntil" IS NOT NULL;
CREATE INDEX assignment_skipped ON "Assignment" ("teamId", "reviewerId", "skippedAt", "claimId")
  WHERE "reviewedAt" IS NULL AND "withdrawnAt" IS NULL AND "skippedAt" IS NOT NULL;
CREATE INDEX assignment_of ON "Assignment" ("teamId", "reviewerId", "claimId") WHERE "withdrawnAt" IS NULL;

-- How many claims of a story were open when: what its history tells of that, and nothing else of it.
CREATE INDEX audit_claims_open ON "AuditEvent" ("teamId", "storyId", seq)
  WHERE kind IN ('claim.withdrawn', 'claim.restored', 'claim.reopened', 'verdict.recorded');
