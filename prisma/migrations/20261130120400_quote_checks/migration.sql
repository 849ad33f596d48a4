-- CreateEnum
CREATE TYPE "QuoteState" AS ENUM ('EXACT', 'NORMALISED', 'ELIDED', 'ALTERED', 'NOT_FOUND');

-- CreateTable
CREATE TABLE "QuoteCheck" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "attributionId" UUID,
    "evidenceId" UUID,
    "ordinal" INTEGER NOT NULL,
    "snapshotId" UUID NOT NULL,
    "textDigest" CHAR(64) NOT NULL,
    "quote" TEXT NOT NULL,
    "state" "QuoteState" NOT NULL,
    "ranges" JSONB NOT NULL,
    "difference" JSONB,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "QuoteCheck_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "QuoteCheck_teamId_snapshotId_idx" ON "QuoteCheck"("teamId", "snapshotId");

-- CreateIndex
CREATE UNIQUE INDEX "QuoteCheck_teamId_attributionId_snapshotId_ordinal_key" ON "QuoteCheck"("teamId", "attributionId", "snapshotId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "QuoteCheck_teamId_evidenceId_snapshotId_ordinal_key" ON "QuoteCheck"("teamId", "evidenceId", "snapshotId", "ordinal");

-- AddForeignKey
ALTER TABLE "QuoteCheck" ADD CONSTRAINT "QuoteCheck_teamId_attributionId_fkey" FOREIGN KEY ("teamId", "attributionId") REFERENCES "Attribution"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "QuoteCheck" ADD CONSTRAINT "QuoteCheck_teamId_evidenceId_fkey" FOREIGN KEY ("teamId", "evidenceId") REFERENCES "Evidence"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "QuoteCheck" ADD CONSTRAINT "QuoteCheck_teamId_snapshotId_fkey" FOREIGN KEY ("teamId", "snapshotId") REFERENCES "Snapshot"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Every record belongs to exactly one team.
ALTER TABLE "QuoteCheck" ADD CONSTRAINT "QuoteCheck_team" FOREIGN KEY ("teamId") REFERENCES "Team"(id) ON DELETE CASCADE ON UPDATE NO ACTION;

-- Of what somebody is quoted with or of what is evidence; what differs is told of what is altered, and of nothing else.
ALTER TABLE "QuoteCheck" ADD CONSTRAINT quote_check_values CHECK
  (("attributionId" IS NULL) <> ("evidenceId" IS NULL) AND ordinal >= 0 AND quote ~ '\S'
    AND (state::text = 'ALTERED') = (difference IS NOT NULL)
    AND (state::text = 'NOT_FOUND') = (jsonb_array_length(ranges) = 0));

-- A check is of the text that the capture has.
CREATE FUNCTION refuse_other_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "Snapshot" s
    WHERE s."teamId" = NEW."teamId" AND s.id = NEW."snapshotId" AND s."textDigest" = NEW."textDigest") THEN
    RAISE EXCEPTION 'A quote is checked against the text of its capture' USING ERRCODE = 'check_violation', CONSTRAINT = 'quote_check_text';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER of_its_text BEFORE INSERT OR UPDATE ON "QuoteCheck" FOR EACH ROW EXECUTE FUNCTION refuse_other_text();
