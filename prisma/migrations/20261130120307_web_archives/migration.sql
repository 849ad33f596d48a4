-- AlterTable
ALTER TABLE "Snapshot" ADD COLUMN     "warcDigest" CHAR(64);

-- CreateIndex
CREATE INDEX "Snapshot_teamId_warcDigest_idx" ON "Snapshot"("teamId", "warcDigest");

-- AddForeignKey
ALTER TABLE "Snapshot" ADD CONSTRAINT "Snapshot_teamId_warcDigest_fkey" FOREIGN KEY ("teamId", "warcDigest") REFERENCES "Blob"("teamId", "digest") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- What was not fetched has no web archive.
ALTER TABLE "Snapshot" ADD CONSTRAINT snapshot_warc CHECK ("warcDigest" IS NULL OR method = 'FETCH');
