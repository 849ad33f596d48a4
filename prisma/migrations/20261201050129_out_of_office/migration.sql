-- CreateTable
CREATE TABLE "Absence" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "fromAt" TIMESTAMPTZ(3) NOT NULL,
    "untilAt" TIMESTAMPTZ(3),
    "note" TEXT NOT NULL DEFAULT '',
    "setById" UUID NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Absence_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Absence_teamId_memberId_idx" ON "Absence"("teamId", "memberId");

-- CreateIndex
CREATE UNIQUE INDEX "Absence_teamId_id_key" ON "Absence"("teamId", "id");

-- AddForeignKey
ALTER TABLE "Absence" ADD CONSTRAINT "Absence_teamId_memberId_fkey" FOREIGN KEY ("teamId", "memberId") REFERENCES "Member"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Absence" ADD CONSTRAINT "Absence_teamId_setById_fkey" FOREIGN KEY ("teamId", "setById") REFERENCES "Member"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- One absence a member that counts; it ends after it begins.
ALTER TABLE "Absence" ADD CONSTRAINT "Absence_team" FOREIGN KEY ("teamId") REFERENCES "Team"(id) ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "Absence" ADD CONSTRAINT absence_values CHECK ("untilAt" > "fromAt" AND char_length(note) <= 200);
CREATE UNIQUE INDEX absence_once ON "Absence" ("teamId", "memberId") WHERE "endedAt" IS NULL;
