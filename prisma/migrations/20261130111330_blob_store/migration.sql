-- CreateEnum
CREATE TYPE "BlobState" AS ENUM ('OK', 'MISSING', 'ALTERED');

-- AlterTable
ALTER TABLE "Blob" ADD COLUMN     "checkedAt" TIMESTAMPTZ(3),
ADD COLUMN     "state" "BlobState",
ALTER COLUMN "bytes" DROP NOT NULL;

-- CreateIndex
CREATE INDEX "Blob_digest_idx" ON "Blob"("digest");

-- Whose bytes they are, their digest and their size never change. Bytes may leave for the store, and how they were last found
-- is written down again and again.
DROP TRIGGER append_only ON "Blob";
CREATE TRIGGER append_only BEFORE UPDATE ON "Blob" FOR EACH ROW
  WHEN (NEW."teamId" <> OLD."teamId" OR NEW.digest <> OLD.digest OR NEW.size <> OLD.size
        OR (NEW.bytes IS NOT NULL AND NEW.bytes IS DISTINCT FROM OLD.bytes))
  EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_delete BEFORE DELETE ON "Blob" FOR EACH ROW EXECUTE FUNCTION refuse_change();

ALTER TABLE "Blob" DROP CONSTRAINT blob_values;
ALTER TABLE "Blob" ADD CONSTRAINT blob_values CHECK
  (size >= 0 AND digest ~ '^[0-9a-f]{64}$' AND (state IS NULL) = ("checkedAt" IS NULL)
   AND (bytes IS NULL OR (size = octet_length(bytes) AND digest = encode(sha256(bytes), 'hex'))));

-- What a worker has yet to move.
CREATE INDEX blob_to_move ON "Blob" (digest) WHERE bytes IS NOT NULL;
