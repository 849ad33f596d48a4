-- CreateTable
CREATE TABLE "PolicySettings" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "packId" TEXT NOT NULL,
    "packVersion" INTEGER NOT NULL,
    "rules" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PolicySettings_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "PolicySettings_teamId_id_key" ON "PolicySettings"("teamId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "PolicySettings_teamId_version_key" ON "PolicySettings"("teamId", "version");

-- AddForeignKey
ALTER TABLE "PolicySettings" ADD CONSTRAINT "PolicySettings_teamId_byId_fkey" FOREIGN KEY ("teamId", "byId") REFERENCES "Member"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Every record belongs to exactly one team.
ALTER TABLE "PolicySettings" ADD CONSTRAINT "PolicySettings_team" FOREIGN KEY ("teamId") REFERENCES "Team"(id) ON DELETE CASCADE ON UPDATE NO ACTION;

-- A verdict was judged by one version: none is ever changed.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "PolicySettings" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "PolicySettings" FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
