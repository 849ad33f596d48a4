-- AlterTable
ALTER TABLE "Snapshot" ADD COLUMN     "facts" JSONB,
ADD COLUMN     "layout" JSONB,
ADD COLUMN     "pages" INTEGER;

ALTER TABLE "Snapshot" ADD CONSTRAINT snapshot_pages CHECK (pages > 0);
