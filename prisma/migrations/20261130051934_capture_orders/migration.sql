-- CreateEnum
CREATE TYPE "CaptureOrderState" AS ENUM ('WAITING', 'FETCHING', 'READING', 'DONE', 'FAILED', 'CANCELLED');

-- AlterEnum
ALTER TYPE "CaptureMethod" ADD VALUE 'FETCH';

-- AlterTable
ALTER TABLE "Snapshot" ADD COLUMN     "address" TEXT,
ADD COLUMN     "fetched" JSONB,
ADD COLUMN     "finalAddress" TEXT;

-- CreateTable
CREATE TABLE "CaptureOrder" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "storyId" UUID,
    "documentId" UUID,
    "address" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "outlet" TEXT NOT NULL DEFAULT '',
    "deadline" TIMESTAMPTZ(3),
    "state" "CaptureOrderState" NOT NULL DEFAULT 'WAITING',
    "problem" JSONB,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextTryAt" TIMESTAMPTZ(3),
    "requestedById" UUID NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "snapshotId" UUID,

    CONSTRAINT "CaptureOrder_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CaptureOrder_teamId_storyId_requestedAt_idx" ON "CaptureOrder"("teamId", "storyId", "requestedAt");

-- CreateIndex
CREATE INDEX "CaptureOrder_teamId_documentId_requestedAt_idx" ON "CaptureOrder"("teamId", "documentId", "requestedAt");

-- CreateIndex
CREATE INDEX "CaptureOrder_teamId_snapshotId_idx" ON "CaptureOrder"("teamId", "snapshotId");

-- CreateIndex
CREATE INDEX "CaptureOrder_teamId_requestedById_requestedAt_idx" ON "CaptureOrder"("teamId", "requestedById", "requestedAt");

-- CreateIndex
CREATE UNIQUE INDEX "CaptureOrder_teamId_id_key" ON "CaptureOrder"("teamId", "id");

-- AddForeignKey
ALTER TABLE "CaptureOrder" ADD CONSTRAINT "CaptureOrder_teamId_storyId_fkey" FOREIGN KEY ("teamId", "storyId") REFERENCES "Story"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CaptureOrder" ADD CONSTRAINT "CaptureOrder_teamId_documentId_fkey" FOREIGN KEY ("teamId", "documentId") REFERENCES "Document"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CaptureOrder" ADD CONSTRAINT "CaptureOrder_teamId_snapshotId_fkey" FOREIGN KEY ("teamId", "snapshotId") REFERENCES "Snapshot"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CaptureOrder" ADD CONSTRAINT "CaptureOrder_teamId_requestedById_fkey" FOREIGN KEY ("teamId", "requestedById") REFERENCES "Member"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Every record belongs to exactly one team.
ALTER TABLE "CaptureOrder" ADD CONSTRAINT "CaptureOrder_team" FOREIGN KEY ("teamId") REFERENCES "Team"(id) ON DELETE CASCADE ON UPDATE NO ACTION;

-- An order that is over says when; one that is done, what became of it; one that failed, why.
ALTER TABLE "CaptureOrder" ADD CONSTRAINT capture_order_values CHECK
  ((state IN ('DONE', 'FAILED', 'CANCELLED')) = ("endedAt" IS NOT NULL) AND (state = 'DONE') = ("snapshotId" IS NOT NULL)
    AND (state <> 'FAILED' OR problem IS NOT NULL) AND ("nextTryAt" IS NULL OR state = 'WAITING')
    AND address ~ '\S' AND char_length(address) <= 4096 AND ("documentId" IS NULL OR "storyId" IS NOT NULL));

-- A capture says where it was fetched from exactly if it was.
ALTER TABLE "Snapshot" ADD CONSTRAINT snapshot_fetched CHECK
  ((method::text = 'FETCH') = ("finalAddress" IS NOT NULL) AND ("finalAddress" IS NULL) = (address IS NULL)
    AND ("finalAddress" IS NULL) = (fetched IS NULL));
