-- AlterTable
ALTER TABLE "VerdictRecord" ADD COLUMN     "policy" JSONB;

-- What a verdict was judged by is read back as one record.
ALTER TABLE "VerdictRecord" ADD CONSTRAINT verdict_policy CHECK ("policy" IS NULL OR jsonb_typeof("policy") = 'object');
