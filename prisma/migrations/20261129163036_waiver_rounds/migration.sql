-- AlterTable
ALTER TABLE "Waiver" ADD COLUMN     "claimVersion" INTEGER,
ADD COLUMN     "round" INTEGER;

-- What was signed so far was signed for the wording of its time, and in the round that its time belongs to. It stays as
-- it was signed otherwise, which is what the trigger holds.
ALTER TABLE "Waiver" DISABLE TRIGGER waiver_as_signed;
UPDATE "Waiver" w SET
  "claimVersion" = coalesce((SELECT max(r.version) FROM "ClaimRevision" r
    WHERE r."teamId" = w."teamId" AND r."claimId" = w."claimId" AND r.at <= w.at), 1),
  round = (SELECT count(*) FROM "VerdictRecord" v
    WHERE v."teamId" = w."teamId" AND v."claimId" = w."claimId" AND v."decidedAt" <= w.at);
ALTER TABLE "Waiver" ENABLE TRIGGER waiver_as_signed;

ALTER TABLE "Waiver" ALTER COLUMN "claimVersion" SET NOT NULL,
ALTER COLUMN "round" SET NOT NULL;
ALTER TABLE "Waiver" ADD CONSTRAINT waiver_signed_for CHECK ("claimVersion" > 0 AND round >= 0);
