-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "mergedIntoId" UUID;

-- CreateIndex
CREATE INDEX "Source_teamId_mergedIntoId_idx" ON "Source"("teamId", "mergedIntoId");

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_teamId_mergedIntoId_fkey" FOREIGN KEY ("teamId", "mergedIntoId") REFERENCES "Source"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Records of one actor point at one of them, which points nowhere.
ALTER TABLE "Source" ADD CONSTRAINT source_merged_into_another CHECK ("mergedIntoId" <> id);

-- People, institutions and documents, as areOneSort in lib/sources/one-actor.ts tells them apart.
CREATE FUNCTION source_sort(kind "SourceKind") RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN kind IN ('PERSON', 'GROUP') THEN 'people' WHEN kind = 'DOCUMENT' THEN 'document' ELSE 'institution' END
$$;

-- Checked when the transaction commits, because a merge moves several records. Rule 8: a record that is named and one that is
-- not are never one actor, since the one would store the other's name.
CREATE FUNCTION sources_are_one_actor() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Source" m JOIN "Source" s ON s."teamId" = m."teamId" AND s.id = m."mergedIntoId"
             WHERE m."teamId" = NEW."teamId" AND NEW.id IN (m.id, s.id)
               AND (s."mergedIntoId" IS NOT NULL OR (s.naming = 'NAMED') <> (m.naming = 'NAMED')
                    OR source_sort(s.kind) <> source_sort(m.kind))) THEN
    RAISE EXCEPTION 'records of one actor are of one sort, all named or none, and point at one that points nowhere' USING ERRCODE = 'CB001';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER sources_are_one_actor AFTER INSERT OR UPDATE OF "mergedIntoId", naming, kind ON "Source"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION sources_are_one_actor();
