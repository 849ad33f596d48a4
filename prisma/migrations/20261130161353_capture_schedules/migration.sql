-- CreateEnum
CREATE TYPE "Cadence" AS ENUM ('HOURLY', 'SIX_HOURLY', 'DAILY');

-- CreateEnum
CREATE TYPE "LookOutcome" AS ENUM ('UNCHANGED', 'SAME_TEXT', 'CHANGED');

-- AlterTable
ALTER TABLE "CaptureOrder" ADD COLUMN     "scheduled" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "CaptureSchedule" (
    "teamId" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "every" "Cadence",
    "until" TIMESTAMPTZ(3),
    "byId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CaptureSchedule_pkey" PRIMARY KEY ("teamId","storyId")
);

-- CreateTable
CREATE TABLE "ScheduledPage" (
    "teamId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "leftOut" BOOLEAN NOT NULL DEFAULT false,
    "dueAt" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "rests" BOOLEAN NOT NULL DEFAULT false,
    "lookedAt" TIMESTAMPTZ(3),
    "outcome" "LookOutcome",
    "orderId" UUID,

    CONSTRAINT "ScheduledPage_pkey" PRIMARY KEY ("teamId","documentId")
);

-- CreateIndex
CREATE INDEX "CaptureSchedule_teamId_byId_idx" ON "CaptureSchedule"("teamId", "byId");

-- CreateIndex
CREATE INDEX "ScheduledPage_teamId_orderId_idx" ON "ScheduledPage"("teamId", "orderId");

-- AddForeignKey
ALTER TABLE "CaptureSchedule" ADD CONSTRAINT "CaptureSchedule_teamId_storyId_fkey" FOREIGN KEY ("teamId", "storyId") REFERENCES "Story"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CaptureSchedule" ADD CONSTRAINT "CaptureSchedule_teamId_byId_fkey" FOREIGN KEY ("teamId", "byId") REFERENCES "Member"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ScheduledPage" ADD CONSTRAINT "ScheduledPage_teamId_documentId_fkey" FOREIGN KEY ("teamId", "documentId") REFERENCES "Document"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ScheduledPage" ADD CONSTRAINT "ScheduledPage_teamId_orderId_fkey" FOREIGN KEY ("teamId", "orderId") REFERENCES "CaptureOrder"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Every record belongs to exactly one team.
ALTER TABLE "CaptureSchedule" ADD CONSTRAINT "CaptureSchedule_team" FOREIGN KEY ("teamId") REFERENCES "Team"(id) ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "ScheduledPage" ADD CONSTRAINT "ScheduledPage_team" FOREIGN KEY ("teamId") REFERENCES "Team"(id) ON DELETE CASCADE ON UPDATE NO ACTION;

-- A schedule ends: nothing is fetched for ever.
ALTER TABLE "CaptureSchedule" ADD CONSTRAINT capture_schedule_ends CHECK ((every IS NULL) = (until IS NULL));

-- What is left out or rests is not due; a look has a time and an outcome, or neither.
ALTER TABLE "ScheduledPage" ADD CONSTRAINT scheduled_page_values CHECK
  (("dueAt" IS NULL OR NOT ("leftOut" OR rests)) AND ("lookedAt" IS NULL) = (outcome IS NULL) AND failures >= 0
    AND (NOT rests OR failures > 0));

-- A schedule looks again at documents, and never twice at one at the same time, however many workers there are.
ALTER TABLE "CaptureOrder" ADD CONSTRAINT capture_order_scheduled CHECK (NOT scheduled OR "documentId" IS NOT NULL);
CREATE UNIQUE INDEX capture_order_one_scheduled ON "CaptureOrder" ("teamId", "documentId")
  WHERE scheduled AND state IN ('WAITING', 'FETCHING', 'READING');

-- What is due is looked for every minute, over all teams.
CREATE INDEX scheduled_page_due ON "ScheduledPage" ("dueAt") WHERE "dueAt" IS NOT NULL;
