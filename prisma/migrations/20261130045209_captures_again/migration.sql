-- CreateEnum
CREATE TYPE "CarriedState" AS ENUM ('EXACT', 'MOVED', 'CHANGED', 'ORPHANED');

-- AlterEnum
ALTER TYPE "MarkCause" ADD VALUE 'RECAPTURED';

-- AlterTable
ALTER TABLE "Mark" ADD COLUMN     "snapshotId" UUID;

-- CreateTable
CREATE TABLE "CarriedSpan" (
    "teamId" UUID NOT NULL,
    "spanId" UUID NOT NULL,
    "snapshotId" UUID NOT NULL,
    "state" "CarriedState" NOT NULL,
    "start" INTEGER,
    "end" INTEGER,
    "sinceId" UUID NOT NULL,

    CONSTRAINT "CarriedSpan_pkey" PRIMARY KEY ("teamId","spanId","snapshotId")
);

-- CreateIndex
CREATE INDEX "CarriedSpan_teamId_snapshotId_state_idx" ON "CarriedSpan"("teamId", "snapshotId", "state");

-- CreateIndex
CREATE INDEX "CarriedSpan_teamId_sinceId_idx" ON "CarriedSpan"("teamId", "sinceId");

-- CreateIndex
CREATE INDEX "Mark_teamId_snapshotId_idx" ON "Mark"("teamId", "snapshotId");

-- AddForeignKey
ALTER TABLE "CarriedSpan" ADD CONSTRAINT "CarriedSpan_teamId_spanId_fkey" FOREIGN KEY ("teamId", "spanId") REFERENCES "Span"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CarriedSpan" ADD CONSTRAINT "CarriedSpan_teamId_snapshotId_fkey" FOREIGN KEY ("teamId", "snapshotId") REFERENCES "Snapshot"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CarriedSpan" ADD CONSTRAINT "CarriedSpan_teamId_sinceId_fkey" FOREIGN KEY ("teamId", "sinceId") REFERENCES "Snapshot"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Mark" ADD CONSTRAINT "Mark_teamId_snapshotId_fkey" FOREIGN KEY ("teamId", "snapshotId") REFERENCES "Snapshot"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Every record belongs to exactly one team.
ALTER TABLE "CarriedSpan" ADD CONSTRAINT "CarriedSpan_team" FOREIGN KEY ("teamId") REFERENCES "Team"(id) ON DELETE CASCADE ON UPDATE NO ACTION;

-- Where a place stands in two texts that never change never changes either; an orphan stands nowhere.
ALTER TABLE "CarriedSpan" ADD CONSTRAINT carried_span_values CHECK
  ((state = 'ORPHANED') = ("start" IS NULL) AND ("start" IS NULL) = ("end" IS NULL)
    AND ("start" IS NULL OR ("start" >= 0 AND "end" >= "start")));
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "CarriedSpan" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A mark is also for a newer capture. The new value is compared as text: it may not be used in the transaction that adds it.
ALTER TABLE "Mark" DROP CONSTRAINT mark_values;
ALTER TABLE "Mark" ADD CONSTRAINT mark_values CHECK
  ((cause = 'RETRACTION') = ("retractionId" IS NOT NULL) AND (cause = 'MERGED') = ("sourceId" IS NOT NULL)
    AND (cause::text = 'RECAPTURED') = ("snapshotId" IS NOT NULL)
    AND ("retractionId" IS NULL OR "retractionId" = "eventId") AND ("snapshotId" IS NULL OR "snapshotId" = "eventId")
    AND ("clearedAt" IS NULL) = ("clearedById" IS NULL) AND ("clearedAt" IS NOT NULL OR note = '')
    AND char_length(note) <= 2000);
