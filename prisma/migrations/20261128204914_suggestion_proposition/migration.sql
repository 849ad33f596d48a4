-- AlterTable
ALTER TABLE "Suggestion" ADD COLUMN     "proposition" JSONB;
