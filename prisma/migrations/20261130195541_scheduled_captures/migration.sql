-- AlterTable
ALTER TABLE "Snapshot" ADD COLUMN     "scheduled" BOOLEAN NOT NULL DEFAULT false;

-- Until now only the history told which captures the workbench took by itself.
ALTER TABLE "Snapshot" DISABLE TRIGGER append_only;
UPDATE "Snapshot" s SET scheduled = true FROM "AuditEvent" e
  WHERE e."teamId" = s."teamId" AND e.kind = 'document.captured-again' AND e."actorId" IS NULL
    AND e.data ->> 'snapshotId' = s.id::text;
ALTER TABLE "Snapshot" ENABLE TRIGGER append_only;
