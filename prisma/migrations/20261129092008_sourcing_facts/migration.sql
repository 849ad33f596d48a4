-- CreateEnum
CREATE TYPE "Foundation" AS ENUM ('NONE', 'ESTABLISHED', 'PUBLIC_RECORD', 'WITNESSED');

-- CreateEnum
CREATE TYPE "AnonymityUse" AS ENUM ('INFORMATION', 'OPINION', 'ATTACK');

-- CreateEnum
CREATE TYPE "ReplyChannel" AS ENUM ('EMAIL', 'PHONE', 'LETTER', 'IN_PERSON', 'MESSAGE', 'OTHER');

-- CreateEnum
CREATE TYPE "ReplyState" AS ENUM ('WAITING', 'REPLIED', 'DECLINED', 'NO_ANSWER');

-- CreateEnum
CREATE TYPE "EvidenceRank" AS ENUM ('PRIMARY', 'SECONDARY');

-- AlterTable
ALTER TABLE "Claim" ADD COLUMN     "foundation" "Foundation" NOT NULL DEFAULT 'NONE';

-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN     "rank" "EvidenceRank";

-- CreateTable
CREATE TABLE "AnonymityGrounds" (
    "teamId" UUID NOT NULL,
    "attributionId" UUID NOT NULL,
    "vital" BOOLEAN NOT NULL DEFAULT false,
    "notOtherwise" BOOLEAN NOT NULL DEFAULT false,
    "reliable" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT NOT NULL DEFAULT '',
    "use" "AnonymityUse" NOT NULL DEFAULT 'INFORMATION',
    "setById" UUID NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "AnonymityGrounds_pkey" PRIMARY KEY ("teamId","attributionId")
);

-- CreateTable
CREATE TABLE "Accusation" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Accusation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReplyRequest" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "channel" "ReplyChannel" NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "deadline" TIMESTAMPTZ(3),
    "askedById" UUID NOT NULL,
    "state" "ReplyState" NOT NULL DEFAULT 'WAITING',
    "answeredAt" TIMESTAMPTZ(3),
    "words" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ReplyRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SearchNote" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SearchNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdentityAttestation" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "signedAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "IdentityAttestation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Accusation_teamId_sourceId_idx" ON "Accusation"("teamId", "sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Accusation_teamId_id_key" ON "Accusation"("teamId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Accusation_teamId_claimId_sourceId_key" ON "Accusation"("teamId", "claimId", "sourceId");

-- CreateIndex
CREATE INDEX "ReplyRequest_teamId_claimId_askedAt_idx" ON "ReplyRequest"("teamId", "claimId", "askedAt");

-- CreateIndex
CREATE INDEX "ReplyRequest_teamId_sourceId_idx" ON "ReplyRequest"("teamId", "sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "ReplyRequest_teamId_id_key" ON "ReplyRequest"("teamId", "id");

-- CreateIndex
CREATE INDEX "SearchNote_teamId_claimId_addedAt_idx" ON "SearchNote"("teamId", "claimId", "addedAt");

-- CreateIndex
CREATE UNIQUE INDEX "SearchNote_teamId_id_key" ON "SearchNote"("teamId", "id");

-- CreateIndex
CREATE INDEX "IdentityAttestation_teamId_sourceId_signedAt_idx" ON "IdentityAttestation"("teamId", "sourceId", "signedAt");

-- CreateIndex
CREATE UNIQUE INDEX "IdentityAttestation_teamId_id_key" ON "IdentityAttestation"("teamId", "id");

-- AddForeignKey
ALTER TABLE "AnonymityGrounds" ADD CONSTRAINT "AnonymityGrounds_teamId_attributionId_fkey" FOREIGN KEY ("teamId", "attributionId") REFERENCES "Attribution"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AnonymityGrounds" ADD CONSTRAINT "AnonymityGrounds_teamId_setById_fkey" FOREIGN KEY ("teamId", "setById") REFERENCES "Member"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Accusation" ADD CONSTRAINT "Accusation_teamId_claimId_fkey" FOREIGN KEY ("teamId", "claimId") REFERENCES "Claim"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Accusation" ADD CONSTRAINT "Accusation_teamId_sourceId_fkey" FOREIGN KEY ("teamId", "sourceId") REFERENCES "Source"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Accusation" ADD CONSTRAINT "Accusation_teamId_createdById_fkey" FOREIGN KEY ("teamId", "createdById") REFERENCES "Member"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ReplyRequest" ADD CONSTRAINT "ReplyRequest_teamId_claimId_fkey" FOREIGN KEY ("teamId", "claimId") REFERENCES "Claim"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ReplyRequest" ADD CONSTRAINT "ReplyRequest_teamId_sourceId_fkey" FOREIGN KEY ("teamId", "sourceId") REFERENCES "Source"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ReplyRequest" ADD CONSTRAINT "ReplyRequest_teamId_askedById_fkey" FOREIGN KEY ("teamId", "askedById") REFERENCES "Member"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SearchNote" ADD CONSTRAINT "SearchNote_teamId_claimId_fkey" FOREIGN KEY ("teamId", "claimId") REFERENCES "Claim"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SearchNote" ADD CONSTRAINT "SearchNote_teamId_addedById_fkey" FOREIGN KEY ("teamId", "addedById") REFERENCES "Member"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "IdentityAttestation" ADD CONSTRAINT "IdentityAttestation_teamId_sourceId_fkey" FOREIGN KEY ("teamId", "sourceId") REFERENCES "Source"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "IdentityAttestation" ADD CONSTRAINT "IdentityAttestation_teamId_memberId_fkey" FOREIGN KEY ("teamId", "memberId") REFERENCES "Member"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Every record belongs to exactly one team.
ALTER TABLE "AnonymityGrounds" ADD CONSTRAINT "AnonymityGrounds_team" FOREIGN KEY ("teamId") REFERENCES "Team"(id) ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "Accusation" ADD CONSTRAINT "Accusation_team" FOREIGN KEY ("teamId") REFERENCES "Team"(id) ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "ReplyRequest" ADD CONSTRAINT "ReplyRequest_team" FOREIGN KEY ("teamId") REFERENCES "Team"(id) ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "SearchNote" ADD CONSTRAINT "SearchNote_team" FOREIGN KEY ("teamId") REFERENCES "Team"(id) ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "IdentityAttestation" ADD CONSTRAINT "IdentityAttestation_team" FOREIGN KEY ("teamId") REFERENCES "Team"(id) ON DELETE CASCADE ON UPDATE NO ACTION;

-- Values
ALTER TABLE "AnonymityGrounds" ADD CONSTRAINT grounds_values CHECK (char_length(reason) <= 500 AND version > 0);
ALTER TABLE "SearchNote" ADD CONSTRAINT search_note_values CHECK (text ~ '\S' AND char_length(text) <= 2000);
-- Nothing has come back while one waits; what did come back came at some time, and after it was asked for.
ALTER TABLE "ReplyRequest" ADD CONSTRAINT reply_values CHECK
  ((state IN ('REPLIED', 'DECLINED')) = ("answeredAt" IS NOT NULL) AND (state IN ('REPLIED', 'DECLINED') OR words = '')
   AND ("answeredAt" IS NULL OR "answeredAt" >= "askedAt") AND (deadline IS NULL OR deadline >= "askedAt")
   AND char_length(words) <= 5000 AND version > 0);

-- What was noted of a search is not written anew.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "SearchNote" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "SearchNote" FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();

-- One vouches once for who a source is, until one takes it back; and only for one whose name is not there to read.
CREATE UNIQUE INDEX attestation_once ON "IdentityAttestation" ("teamId", "sourceId", "memberId") WHERE "withdrawnAt" IS NULL;
CREATE FUNCTION attested_is_unnamed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Source" s WHERE s."teamId" = NEW."teamId" AND s.id = NEW."sourceId" AND s.naming = 'NAMED') THEN
    RAISE EXCEPTION 'a source that is named needs nobody to know it' USING ERRCODE = 'CB008';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER attested_is_unnamed BEFORE INSERT ON "IdentityAttestation" FOR EACH ROW EXECUTE FUNCTION attested_is_unnamed();
