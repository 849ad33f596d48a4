-- CreateEnum
CREATE TYPE "MarkCause" AS ENUM ('RETRACTION', 'MERGED');

-- CreateTable
CREATE TABLE "Retraction" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "documentId" UUID,
    "attributionId" UUID,
    "withdrawnAt" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "snapshotId" UUID,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "takenBackAt" TIMESTAMPTZ(3),

    CONSTRAINT "Retraction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mark" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "verdictId" UUID,
    "cause" "MarkCause" NOT NULL,
    "eventId" UUID NOT NULL,
    "retractionId" UUID,
    "sourceId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "clearedAt" TIMESTAMPTZ(3),
    "clearedById" UUID,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Mark_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Retraction_teamId_documentId_idx" ON "Retraction"("teamId", "documentId");

-- CreateIndex
CREATE INDEX "Retraction_teamId_attributionId_idx" ON "Retraction"("teamId", "attributionId");

-- CreateIndex
CREATE UNIQUE INDEX "Retraction_teamId_id_key" ON "Retraction"("teamId", "id");

-- CreateIndex
CREATE INDEX "Mark_teamId_retractionId_idx" ON "Mark"("teamId", "retractionId");

-- CreateIndex
CREATE INDEX "Mark_teamId_sourceId_idx" ON "Mark"("teamId", "sourceId");

-- CreateIndex
CREATE INDEX "Mark_teamId_verdictId_idx" ON "Mark"("teamId", "verdictId");

-- CreateIndex
CREATE UNIQUE INDEX "Mark_teamId_id_key" ON "Mark"("teamId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Mark_teamId_claimId_eventId_key" ON "Mark"("teamId", "claimId", "eventId");

-- AddForeignKey
ALTER TABLE "Retraction" ADD CONSTRAINT "Retraction_teamId_documentId_fkey" FOREIGN KEY ("teamId", "documentId") REFERENCES "Document"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Retraction" ADD CONSTRAINT "Retraction_teamId_attributionId_fkey" FOREIGN KEY ("teamId", "attributionId") REFERENCES "Attribution"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Retraction" ADD CONSTRAINT "Retraction_teamId_snapshotId_fkey" FOREIGN KEY ("teamId", "snapshotId") REFERENCES "Snapshot"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Retraction" ADD CONSTRAINT "Retraction_teamId_recordedById_fkey" FOREIGN KEY ("teamId", "recordedById") REFERENCES "Member"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Mark" ADD CONSTRAINT "Mark_teamId_claimId_fkey" FOREIGN KEY ("teamId", "claimId") REFERENCES "Claim"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Mark" ADD CONSTRAINT "Mark_teamId_verdictId_fkey" FOREIGN KEY ("teamId", "verdictId") REFERENCES "VerdictRecord"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Mark" ADD CONSTRAINT "Mark_teamId_retractionId_fkey" FOREIGN KEY ("teamId", "retractionId") REFERENCES "Retraction"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Mark" ADD CONSTRAINT "Mark_teamId_sourceId_fkey" FOREIGN KEY ("teamId", "sourceId") REFERENCES "Source"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Mark" ADD CONSTRAINT "Mark_teamId_clearedById_fkey" FOREIGN KEY ("teamId", "clearedById") REFERENCES "Member"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Every record belongs to exactly one team.
ALTER TABLE "Retraction" ADD CONSTRAINT "Retraction_team" FOREIGN KEY ("teamId") REFERENCES "Team"(id) ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "Mark" ADD CONSTRAINT "Mark_team" FOREIGN KEY ("teamId") REFERENCES "Team"(id) ON DELETE CASCADE ON UPDATE NO ACTION;

-- A document or an attribution is withdrawn, for a reason, once as long as that is not taken back.
ALTER TABLE "Retraction" ADD CONSTRAINT retraction_values CHECK
  (num_nonnulls("documentId", "attributionId") = 1 AND reason ~ '\S' AND char_length(reason) <= 2000);
CREATE UNIQUE INDEX retraction_once_document ON "Retraction" ("teamId", "documentId") WHERE "takenBackAt" IS NULL;
CREATE UNIQUE INDEX retraction_once_attribution ON "Retraction" ("teamId", "attributionId") WHERE "takenBackAt" IS NULL;

-- A mark says what it is for, and who had the other look.
ALTER TABLE "Mark" ADD CONSTRAINT mark_values CHECK
  ((cause = 'RETRACTION') = ("retractionId" IS NOT NULL) AND (cause = 'MERGED') = ("sourceId" IS NOT NULL)
    AND ("retractionId" IS NULL OR "retractionId" = "eventId")
    AND ("clearedAt" IS NULL) = ("clearedById" IS NULL) AND ("clearedAt" IS NOT NULL OR note = '')
    AND char_length(note) <= 2000);
-- What still wants another look, for the queue and the claim's page.
CREATE INDEX mark_open ON "Mark" ("teamId", "claimId") WHERE "clearedAt" IS NULL;
