-- CreateTable
CREATE TABLE "Waiver" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "ruleId" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "covers" TEXT[],
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnById" UUID,

    CONSTRAINT "Waiver_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Waiver_teamId_claimId_at_idx" ON "Waiver"("teamId", "claimId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Waiver_teamId_id_key" ON "Waiver"("teamId", "id");

-- AddForeignKey
ALTER TABLE "Waiver" ADD CONSTRAINT "Waiver_teamId_claimId_fkey" FOREIGN KEY ("teamId", "claimId") REFERENCES "Claim"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Waiver" ADD CONSTRAINT "Waiver_teamId_byId_fkey" FOREIGN KEY ("teamId", "byId") REFERENCES "Member"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Waiver" ADD CONSTRAINT "Waiver_teamId_withdrawnById_fkey" FOREIGN KEY ("teamId", "withdrawnById") REFERENCES "Member"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Every record belongs to exactly one team.
ALTER TABLE "Waiver" ADD CONSTRAINT "Waiver_team" FOREIGN KEY ("teamId") REFERENCES "Team"(id) ON DELETE CASCADE ON UPDATE NO ACTION;

-- A waiver gives a reason and names what it lets pass; taken back, it says by whom.
ALTER TABLE "Waiver" ADD CONSTRAINT waiver_says CHECK (btrim(reason) <> '' AND cardinality(covers) > 0);
ALTER TABLE "Waiver" ADD CONSTRAINT waiver_withdrawn CHECK (("withdrawnAt" IS NULL) = ("withdrawnById" IS NULL));

-- Whatever was signed stays as it was signed; it can only be taken back, once.
CREATE FUNCTION waiver_as_signed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF NOT EXISTS (SELECT 1 FROM "Team" WHERE id = OLD."teamId") THEN
      RETURN OLD;
    END IF;
    RAISE EXCEPTION 'a waiver is kept' USING ERRCODE = 'CB001';
  END IF;
  IF OLD."withdrawnAt" IS NOT NULL
    OR (to_jsonb(NEW) - 'withdrawnAt' - 'withdrawnById') IS DISTINCT FROM (to_jsonb(OLD) - 'withdrawnAt' - 'withdrawnById') THEN
    RAISE EXCEPTION 'a waiver stays as it was signed' USING ERRCODE = 'CB001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER waiver_as_signed BEFORE UPDATE OR DELETE ON "Waiver" FOR EACH ROW EXECUTE FUNCTION waiver_as_signed();
