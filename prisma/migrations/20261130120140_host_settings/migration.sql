-- CreateTable
CREATE TABLE "HostSettings" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "allow" TEXT[],
    "deny" TEXT[],
    "note" TEXT NOT NULL DEFAULT '',
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HostSettings_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "HostSettings_teamId_id_key" ON "HostSettings"("teamId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "HostSettings_teamId_version_key" ON "HostSettings"("teamId", "version");

-- AddForeignKey
ALTER TABLE "HostSettings" ADD CONSTRAINT "HostSettings_teamId_byId_fkey" FOREIGN KEY ("teamId", "byId") REFERENCES "Member"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Every record belongs to exactly one team.
ALTER TABLE "HostSettings" ADD CONSTRAINT "HostSettings_team" FOREIGN KEY ("teamId") REFERENCES "Team"(id) ON DELETE CASCADE ON UPDATE NO ACTION;

-- What was let through is told by the version that stood then: none is ever changed.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "HostSettings" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON "HostSettings" FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
