-- CreateEnum
CREATE TYPE "DismissalReason" AS ENUM ('NO_STATEMENT', 'WRONG_SOURCE', 'WRONG_WORDS', 'NO_INTEREST');

-- AlterTable
ALTER TABLE "Suggestion" ADD COLUMN     "dismissedFor" "DismissalReason";

-- Only what is dismissed has a reason for it: whoever brings it back or accepts it takes the reason along.
ALTER TABLE "Suggestion" ADD CONSTRAINT suggestion_dismissed_for CHECK ("dismissedFor" IS NULL OR state = 'DISMISSED');
