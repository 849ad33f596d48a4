-- CreateEnum
CREATE TYPE "DerivationKind" AS ENUM ('QUOTES', 'CITES', 'SYNDICATES');

-- CreateEnum
CREATE TYPE "DerivationState" AS ENUM ('SUGGESTED', 'HELD', 'DISMISSED');

-- CreateTable
CREATE TABLE "Derivation" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "kind" "DerivationKind" NOT NULL,
    "fromDocumentId" UUID NOT NULL,
    "fromAttributionId" UUID,
    "toDocumentId" UUID NOT NULL,
    "toAttributionId" UUID,
    "spanId" UUID,
    "toSpanId" UUID,
    "foundBy" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "state" "DerivationState" NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Derivation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Derivation_teamId_storyId_createdAt_idx" ON "Derivation"("teamId", "storyId", "createdAt");

-- CreateIndex
CREATE INDEX "Derivation_teamId_toDocumentId_idx" ON "Derivation"("teamId", "toDocumentId");

-- CreateIndex
CREATE INDEX "Derivation_teamId_fromDocumentId_idx" ON "Derivation"("teamId", "fromDocumentId");

-- CreateIndex
CREATE UNIQUE INDEX "Derivation_teamId_id_key" ON "Derivation"("teamId", "id");

-- AddForeignKey
ALTER TABLE "Derivation" ADD CONSTRAINT "Derivation_teamId_storyId_fkey" FOREIGN KEY ("teamId", "storyId") REFERENCES "Story"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Derivation" ADD CONSTRAINT "Derivation_teamId_fromDocumentId_fkey" FOREIGN KEY ("teamId", "fromDocumentId") REFERENCES "Document"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Derivation" ADD CONSTRAINT "Derivation_teamId_toDocumentId_fkey" FOREIGN KEY ("teamId", "toDocumentId") REFERENCES "Document"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Derivation" ADD CONSTRAINT "Derivation_teamId_fromAttributionId_fkey" FOREIGN KEY ("teamId", "fromAttributionId") REFERENCES "Attribution"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Derivation" ADD CONSTRAINT "Derivation_teamId_toAttributionId_fkey" FOREIGN KEY ("teamId", "toAttributionId") REFERENCES "Attribution"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Derivation" ADD CONSTRAINT "Derivation_teamId_spanId_fkey" FOREIGN KEY ("teamId", "spanId") REFERENCES "Span"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Derivation" ADD CONSTRAINT "Derivation_teamId_toSpanId_fkey" FOREIGN KEY ("teamId", "toSpanId") REFERENCES "Span"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Derivation" ADD CONSTRAINT "Derivation_teamId_createdById_fkey" FOREIGN KEY ("teamId", "createdById") REFERENCES "Member"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Every record belongs to exactly one team.
ALTER TABLE "Derivation" ADD CONSTRAINT "Derivation_team" FOREIGN KEY ("teamId") REFERENCES "Team"(id) ON DELETE CASCADE ON UPDATE NO ACTION;

-- No report rests on itself, and of two places only one thing is said, however often it is found or undone.
ALTER TABLE "Derivation" ADD CONSTRAINT derivation_of_another CHECK ("fromDocumentId" <> "toDocumentId");
CREATE UNIQUE INDEX derivation_once ON "Derivation" ("teamId", "fromDocumentId", "toDocumentId",
  coalesce("fromAttributionId", '00000000-0000-0000-0000-000000000000'::uuid),
  coalesce("toAttributionId", '00000000-0000-0000-0000-000000000000'::uuid));

-- A suggestion says what made it; what nobody found a person made.
ALTER TABLE "Derivation" ADD CONSTRAINT derivation_maker CHECK ("foundBy" <> '' OR "createdById" IS NOT NULL);
ALTER TABLE "Derivation" ADD CONSTRAINT derivation_suggested CHECK (state <> 'SUGGESTED' OR "foundBy" <> '');
