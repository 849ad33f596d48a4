-- What the hourly clean-up looks for, in the order it takes it (lib/worker/clean-up-repository.ts). A session is over
-- when it expired or was revoked, whichever came first: LEAST passes over what is not set.
CREATE INDEX session_over ON "Session" (LEAST("expiresAt", "revokedAt"));
CREATE INDEX job_finished ON "Job" ("finishedAt") WHERE "finishedAt" IS NOT NULL;
