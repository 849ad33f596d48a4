-- CreateTable
CREATE TABLE "Thread" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "attributionId" UUID,
    "evidenceId" UUID,
    "spanId" UUID,
    "openedById" UUID NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ThreadTurn" (
    "teamId" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "turn" INTEGER NOT NULL,
    "resolved" BOOLEAN NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ThreadTurn_pkey" PRIMARY KEY ("teamId","threadId","turn")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommentRevision" (
    "teamId" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CommentRevision_pkey" PRIMARY KEY ("teamId","commentId","version")
);

-- CreateTable
CREATE TABLE "CommentMention" (
    "teamId" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "memberId" UUID NOT NULL,

    CONSTRAINT "CommentMention_pkey" PRIMARY KEY ("teamId","commentId","version","start")
);

-- CreateIndex
CREATE INDEX "Thread_teamId_claimId_openedAt_id_idx" ON "Thread"("teamId", "claimId", "openedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Thread_teamId_id_key" ON "Thread"("teamId", "id");

-- CreateIndex
CREATE INDEX "Comment_teamId_threadId_at_id_idx" ON "Comment"("teamId", "threadId", "at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Comment_teamId_id_key" ON "Comment"("teamId", "id");

-- CreateIndex
CREATE INDEX "CommentMention_teamId_memberId_idx" ON "CommentMention"("teamId", "memberId");

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_teamId_storyId_fkey" FOREIGN KEY ("teamId", "storyId") REFERENCES "Story"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_teamId_claimId_fkey" FOREIGN KEY ("teamId", "claimId") REFERENCES "Claim"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_teamId_attributionId_fkey" FOREIGN KEY ("teamId", "attributionId") REFERENCES "Attribution"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_teamId_evidenceId_fkey" FOREIGN KEY ("teamId", "evidenceId") REFERENCES "Evidence"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_teamId_spanId_fkey" FOREIGN KEY ("teamId", "spanId") REFERENCES "Span"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_teamId_openedById_fkey" FOREIGN KEY ("teamId", "openedById") REFERENCES "Member"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ThreadTurn" ADD CONSTRAINT "ThreadTurn_teamId_threadId_fkey" FOREIGN KEY ("teamId", "threadId") REFERENCES "Thread"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ThreadTurn" ADD CONSTRAINT "ThreadTurn_teamId_byId_fkey" FOREIGN KEY ("teamId", "byId") REFERENCES "Member"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_teamId_threadId_fkey" FOREIGN KEY ("teamId", "threadId") REFERENCES "Thread"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_teamId_authorId_fkey" FOREIGN KEY ("teamId", "authorId") REFERENCES "Member"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CommentRevision" ADD CONSTRAINT "CommentRevision_teamId_commentId_fkey" FOREIGN KEY ("teamId", "commentId") REFERENCES "Comment"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CommentRevision" ADD CONSTRAINT "CommentRevision_teamId_byId_fkey" FOREIGN KEY ("teamId", "byId") REFERENCES "Member"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CommentMention" ADD CONSTRAINT "CommentMention_teamId_commentId_version_fkey" FOREIGN KEY ("teamId", "commentId", "version") REFERENCES "CommentRevision"("teamId", "commentId", "version") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CommentMention" ADD CONSTRAINT "CommentMention_teamId_memberId_fkey" FOREIGN KEY ("teamId", "memberId") REFERENCES "Member"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Every record belongs to exactly one team; all of a discussion is append-only.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['Thread','ThreadTurn','Comment','CommentRevision','CommentMention']
  LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY ("teamId") REFERENCES "Team"(id) ON DELETE CASCADE ON UPDATE NO ACTION',
                   t, t || '_team');
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate()', t);
  END LOOP;
END $$;

-- A thread hangs on one thing, and a comment says something until it is withdrawn.
ALTER TABLE "Thread" ADD CONSTRAINT thread_anchor CHECK (num_nonnulls("attributionId", "evidenceId", "spanId") <= 1);
ALTER TABLE "ThreadTurn" ADD CONSTRAINT turn_values CHECK (turn > 0);
ALTER TABLE "CommentRevision" ADD CONSTRAINT comment_values CHECK
  (version > 0 AND char_length(text) <= 5000 AND withdrawn = (text !~ '\S'));
ALTER TABLE "CommentMention" ADD CONSTRAINT mention_values CHECK (start >= 0 AND "end" > start);

-- What a thread hangs on is the claim's own, or a place in a document of its story: who may see it is decided by the claim.
CREATE FUNCTION thread_of_its_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "Claim" c WHERE c."teamId" = NEW."teamId" AND c.id = NEW."claimId" AND c."storyId" = NEW."storyId")
    OR NEW."attributionId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Attribution" a
      WHERE a."teamId" = NEW."teamId" AND a.id = NEW."attributionId" AND a."claimId" = NEW."claimId")
    OR NEW."evidenceId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Evidence" e
      WHERE e."teamId" = NEW."teamId" AND e.id = NEW."evidenceId" AND e."claimId" = NEW."claimId")
    OR NEW."spanId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Span" s
      JOIN "Snapshot" n ON n."teamId" = s."teamId" AND n.id = s."snapshotId"
      JOIN "Document" d ON d."teamId" = n."teamId" AND d.id = n."documentId"
      WHERE s."teamId" = NEW."teamId" AND s.id = NEW."spanId" AND d."storyId" = NEW."storyId") THEN
    RAISE EXCEPTION 'a thread hangs on something of its own claim' USING ERRCODE = 'CB003';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER thread_of_its_claim BEFORE INSERT ON "Thread" FOR EACH ROW EXECUTE FUNCTION thread_of_its_claim();

-- A comment has words from the moment it is there.
CREATE FUNCTION comment_is_whole() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "CommentRevision" r WHERE r."teamId" = NEW."teamId" AND r."commentId" = NEW.id AND r.version = 1
    AND r."byId" = NEW."authorId" AND NOT r.withdrawn) THEN
    RAISE EXCEPTION 'a comment needs words of its author' USING ERRCODE = 'CB003';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER comment_is_whole AFTER INSERT ON "Comment" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION comment_is_whole();
