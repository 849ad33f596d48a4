-- AlterTable
ALTER TABLE "Assignment" ADD COLUMN     "handedToId" UUID,
ADD COLUMN     "note" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "Assignment_teamId_handedToId_idx" ON "Assignment"("teamId", "handedToId");

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_teamId_handedToId_fkey" FOREIGN KEY ("teamId", "handedToId") REFERENCES "Assignment"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Only what was given away carries why, and to whom; what its reviewer said of it stays as they said it.
ALTER TABLE "Assignment" ADD CONSTRAINT assignment_handed CHECK (
  char_length(note) <= 500 AND ("withdrawnAt" IS NOT NULL OR (note = '' AND "handedToId" IS NULL)) AND "handedToId" <> id);

CREATE FUNCTION hand_note_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."withdrawnAt" IS NOT NULL AND (NEW.note <> OLD.note OR NEW."handedToId" IS DISTINCT FROM OLD."handedToId") THEN
    RAISE EXCEPTION 'what was said when a claim was handed on stays' USING ERRCODE = 'CB001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hand_note_stays BEFORE UPDATE ON "Assignment" FOR EACH ROW EXECUTE FUNCTION hand_note_stays();
