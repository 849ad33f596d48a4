-- A page out of a web archive that somebody brought is an upload that says where it stood, and has the record it was read from.
ALTER TABLE "Snapshot" DROP CONSTRAINT snapshot_fetched;
ALTER TABLE "Snapshot" ADD CONSTRAINT snapshot_fetched CHECK
  ((method::text <> 'FETCH' OR "finalAddress" IS NOT NULL) AND (method::text IN ('FETCH', 'UPLOAD') OR "finalAddress" IS NULL)
    AND ("finalAddress" IS NULL) = (address IS NULL) AND ("finalAddress" IS NULL) = (fetched IS NULL));
ALTER TABLE "Snapshot" DROP CONSTRAINT snapshot_warc;
ALTER TABLE "Snapshot" ADD CONSTRAINT snapshot_warc CHECK ("warcDigest" IS NULL OR "finalAddress" IS NOT NULL);
