-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

CREATE EXTENSION IF NOT EXISTS citext;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- CreateEnum
CREATE TYPE "DocumentKind" AS ENUM ('ARTICLE', 'EVIDENCE');

-- CreateEnum
CREATE TYPE "CaptureMethod" AS ENUM ('PASTE_TEXT', 'PASTE_HTML', 'UPLOAD');

-- CreateEnum
CREATE TYPE "DatePrecision" AS ENUM ('DAY', 'INSTANT');

-- CreateEnum
CREATE TYPE "ClaimState" AS ENUM ('OPEN', 'ASSIGNED', 'IN_REVIEW', 'TO_ADJUDICATE', 'DECIDED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "Verdict" AS ENUM ('CONFIRMED', 'DENIED', 'UNVERIFIED');

-- CreateEnum
CREATE TYPE "AttributionMode" AS ENUM ('DIRECT', 'INDIRECT', 'MIXED');

-- CreateEnum
CREATE TYPE "Stance" AS ENUM ('ASSERTS', 'CONFIRMS', 'DENIES', 'DISPUTES', 'NO_COMMENT', 'UNCLEAR');

-- CreateEnum
CREATE TYPE "DenialScope" AS ENUM ('FULL', 'PARTIAL', 'DIFFERENT', 'NON_DENIAL');

-- CreateEnum
CREATE TYPE "AttributionTerms" AS ENUM ('ON_RECORD', 'BACKGROUND', 'DEEP_BACKGROUND', 'OFF_RECORD');

-- CreateEnum
CREATE TYPE "SuggestionState" AS ENUM ('OPEN', 'ACCEPTED', 'DISMISSED');

-- CreateEnum
CREATE TYPE "JobState" AS ENUM ('QUEUED', 'RUNNING', 'DONE', 'FAILED');

-- CreateEnum
CREATE TYPE "EvidenceSide" AS ENUM ('FOR', 'AGAINST', 'CONTEXT');

-- CreateEnum
CREATE TYPE "VerdictBasis" AS ENUM ('REVIEW', 'AGREEMENT', 'ADJUDICATION');

-- CreateEnum
CREATE TYPE "SourceKind" AS ENUM ('PERSON', 'GROUP', 'ORGANISATION', 'OUTLET', 'DOCUMENT');

-- CreateEnum
CREATE TYPE "SourceNaming" AS ENUM ('NAMED', 'DESCRIBED', 'UNDESCRIBED');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('OWNER', 'EDITOR', 'REVIEWER', 'VIEWER');

-- CreateTable
CREATE TABLE "Blob" (
    "teamId" UUID NOT NULL,
    "digest" CHAR(64) NOT NULL,
    "size" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "Blob_pkey" PRIMARY KEY ("teamId","digest")
);

-- CreateTable
CREATE TABLE "Document" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "kind" "DocumentKind" NOT NULL,
    "title" TEXT NOT NULL,
    "outlet" TEXT,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Snapshot" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "digest" CHAR(64) NOT NULL,
    "mediaType" TEXT NOT NULL,
    "charset" TEXT NOT NULL,
    "method" "CaptureMethod" NOT NULL,
    "fileName" TEXT,
    "text" TEXT NOT NULL,
    "textDigest" CHAR(64) NOT NULL,
    "textLength" INTEGER NOT NULL,
    "words" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "outlet" TEXT,
    "byline" TEXT,
    "publishedAt" TIMESTAMPTZ(3),
    "publishedPrecision" "DatePrecision",
    "language" TEXT,
    "direction" TEXT NOT NULL DEFAULT 'ltr',
    "notes" JSONB NOT NULL DEFAULT '[]',
    "capturedAt" TIMESTAMPTZ(3) NOT NULL,
    "capturedById" UUID NOT NULL,

    CONSTRAINT "Snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Span" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "snapshotId" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,

    CONSTRAINT "Span_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,
    "kind" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "storyId" UUID,
    "claimId" UUID,
    "data" JSONB NOT NULL,
    "prevHash" CHAR(64) NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditHead" (
    "teamId" UUID NOT NULL,
    "seq" INTEGER NOT NULL DEFAULT 0,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "AuditHead_pkey" PRIMARY KEY ("teamId")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" CITEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "preferences" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "userAgent" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExternalAccount" (
    "provider" TEXT NOT NULL,
    "providerAccountId" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ExternalAccount_pkey" PRIMARY KEY ("provider","providerAccountId")
);

-- CreateTable
CREATE TABLE "SignInThrottle" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "windowStart" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SignInThrottle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "state" "ClaimState" NOT NULL DEFAULT 'OPEN',
    "authorId" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "dueAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,
    "verdictId" UUID,
    "verdict" "Verdict",

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClaimRevision" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "editorId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ClaimRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClaimSpan" (
    "teamId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "spanId" UUID NOT NULL,

    CONSTRAINT "ClaimSpan_pkey" PRIMARY KEY ("teamId","claimId","spanId")
);

-- CreateTable
CREATE TABLE "Attribution" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "sourceWords" TEXT NOT NULL,
    "naming" "SourceNaming" NOT NULL,
    "headcount" INTEGER,
    "spanId" UUID NOT NULL,
    "sourceSpanId" UUID,
    "cueSpanId" UUID,
    "cue" TEXT NOT NULL DEFAULT '',
    "mode" "AttributionMode" NOT NULL,
    "stance" "Stance" NOT NULL,
    "denialScope" "DenialScope",
    "denialTarget" TEXT NOT NULL DEFAULT '',
    "denialClaimId" UUID,
    "terms" "AttributionTerms" NOT NULL,
    "saidWhen" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Attribution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AttributionContent" (
    "teamId" UUID NOT NULL,
    "attributionId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "spanId" UUID NOT NULL,

    CONSTRAINT "AttributionContent_pkey" PRIMARY KEY ("teamId","attributionId","ordinal")
);

-- CreateTable
CREATE TABLE "AttributionRelay" (
    "teamId" UUID NOT NULL,
    "attributionId" UUID NOT NULL,
    "hop" INTEGER NOT NULL,
    "outletId" UUID NOT NULL,
    "spanId" UUID,

    CONSTRAINT "AttributionRelay_pkey" PRIMARY KEY ("teamId","attributionId","hop")
);

-- CreateTable
CREATE TABLE "Suggestion" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "snapshotId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "statement" JSONB NOT NULL,
    "state" "SuggestionState" NOT NULL DEFAULT 'OPEN',
    "claimId" UUID,
    "attributionId" UUID,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Suggestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Job" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "state" "JobState" NOT NULL DEFAULT 'QUEUED',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VerdictReport" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "schemaVersion" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "digest" CHAR(64) NOT NULL,
    "claimCount" INTEGER NOT NULL,
    "frozenById" UUID NOT NULL,
    "frozenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "VerdictReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportClaim" (
    "teamId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "claimId" UUID NOT NULL,
    "verdictId" UUID,

    CONSTRAINT "ReportClaim_pkey" PRIMARY KEY ("teamId","reportId","ordinal")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "reviewerId" UUID NOT NULL,
    "assignedById" UUID NOT NULL,
    "dueAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reviewedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewDraft" (
    "teamId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "reviewerId" UUID NOT NULL,
    "verdict" "Verdict",
    "rationale" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "submittedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReviewDraft_pkey" PRIMARY KEY ("teamId","claimId","reviewerId")
);

-- CreateTable
CREATE TABLE "Review" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "claimVersion" INTEGER NOT NULL,
    "reviewerId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "verdict" "Verdict" NOT NULL,
    "rationale" TEXT NOT NULL,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "side" "EvidenceSide" NOT NULL,
    "snapshotId" UUID NOT NULL,
    "spanId" UUID NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewEvidence" (
    "teamId" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,

    CONSTRAINT "ReviewEvidence_pkey" PRIMARY KEY ("teamId","reviewId","evidenceId")
);

-- CreateTable
CREATE TABLE "VerdictRecord" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "claimVersion" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "verdict" "Verdict" NOT NULL,
    "rationale" TEXT NOT NULL,
    "basis" "VerdictBasis" NOT NULL,
    "decidedById" UUID NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "VerdictRecord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VerdictEvidence" (
    "teamId" UUID NOT NULL,
    "verdictId" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,

    CONSTRAINT "VerdictEvidence_pkey" PRIMARY KEY ("teamId","verdictId","evidenceId")
);

-- CreateTable
CREATE TABLE "VerdictReview" (
    "teamId" UUID NOT NULL,
    "verdictId" UUID NOT NULL,
    "reviewId" UUID NOT NULL,

    CONSTRAINT "VerdictReview_pkey" PRIMARY KEY ("teamId","verdictId","reviewId")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "kind" "SourceKind" NOT NULL,
    "naming" "SourceNaming" NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SourceAlias" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "SourceAlias_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Story" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "deadline" TIMESTAMPTZ(3),
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" TIMESTAMPTZ(3),
    "nextClaimNumber" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Story_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Team" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "isSample" BOOLEAN NOT NULL DEFAULT false,
    "nextStoryNumber" INTEGER NOT NULL DEFAULT 1,
    "nextReportNumber" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Member" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "tokenHash" CHAR(64) NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "acceptedAt" TIMESTAMPTZ(3),
    "acceptedById" UUID,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Document_teamId_storyId_createdAt_idx" ON "Document"("teamId", "storyId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Document_teamId_id_key" ON "Document"("teamId", "id");

-- CreateIndex
CREATE INDEX "Snapshot_teamId_documentId_capturedAt_idx" ON "Snapshot"("teamId", "documentId", "capturedAt");

-- CreateIndex
CREATE INDEX "Snapshot_teamId_digest_idx" ON "Snapshot"("teamId", "digest");

-- CreateIndex
CREATE UNIQUE INDEX "Snapshot_teamId_id_key" ON "Snapshot"("teamId", "id");

-- CreateIndex
CREATE INDEX "Span_teamId_snapshotId_start_idx" ON "Span"("teamId", "snapshotId", "start");

-- CreateIndex
CREATE UNIQUE INDEX "Span_teamId_id_key" ON "Span"("teamId", "id");

-- CreateIndex
CREATE INDEX "AuditEvent_teamId_subjectId_seq_idx" ON "AuditEvent"("teamId", "subjectId", "seq");

-- CreateIndex
CREATE INDEX "AuditEvent_teamId_claimId_seq_idx" ON "AuditEvent"("teamId", "claimId", "seq");

-- CreateIndex
CREATE INDEX "AuditEvent_teamId_storyId_seq_idx" ON "AuditEvent"("teamId", "storyId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEvent_teamId_seq_key" ON "AuditEvent"("teamId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Session_userId_revokedAt_expiresAt_idx" ON "Session"("userId", "revokedAt", "expiresAt");

-- CreateIndex
CREATE INDEX "ExternalAccount_userId_idx" ON "ExternalAccount"("userId");

-- CreateIndex
CREATE INDEX "SignInThrottle_windowStart_idx" ON "SignInThrottle"("windowStart");

-- CreateIndex
CREATE INDEX "Claim_teamId_storyId_position_id_idx" ON "Claim"("teamId", "storyId", "position", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_teamId_id_key" ON "Claim"("teamId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_teamId_storyId_number_key" ON "Claim"("teamId", "storyId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "ClaimRevision_teamId_claimId_version_key" ON "ClaimRevision"("teamId", "claimId", "version");

-- CreateIndex
CREATE INDEX "Attribution_teamId_claimId_createdAt_idx" ON "Attribution"("teamId", "claimId", "createdAt");

-- CreateIndex
CREATE INDEX "Attribution_teamId_sourceId_createdAt_idx" ON "Attribution"("teamId", "sourceId", "createdAt");

-- CreateIndex
CREATE INDEX "Attribution_teamId_denialClaimId_idx" ON "Attribution"("teamId", "denialClaimId");

-- CreateIndex
CREATE UNIQUE INDEX "Attribution_teamId_id_key" ON "Attribution"("teamId", "id");

-- CreateIndex
CREATE INDEX "AttributionRelay_teamId_outletId_idx" ON "AttributionRelay"("teamId", "outletId");

-- CreateIndex
CREATE INDEX "Suggestion_teamId_storyId_state_ordinal_idx" ON "Suggestion"("teamId", "storyId", "state", "ordinal");

-- CreateIndex
CREATE INDEX "Suggestion_teamId_claimId_idx" ON "Suggestion"("teamId", "claimId");

-- CreateIndex
CREATE INDEX "Suggestion_teamId_attributionId_idx" ON "Suggestion"("teamId", "attributionId");

-- CreateIndex
CREATE UNIQUE INDEX "Suggestion_teamId_id_key" ON "Suggestion"("teamId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Suggestion_teamId_snapshotId_ordinal_key" ON "Suggestion"("teamId", "snapshotId", "ordinal");

-- CreateIndex
CREATE INDEX "Job_teamId_subjectId_kind_createdAt_idx" ON "Job"("teamId", "subjectId", "kind", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Job_teamId_id_key" ON "Job"("teamId", "id");

-- CreateIndex
CREATE INDEX "VerdictReport_teamId_storyId_frozenAt_idx" ON "VerdictReport"("teamId", "storyId", "frozenAt");

-- CreateIndex
CREATE UNIQUE INDEX "VerdictReport_teamId_id_key" ON "VerdictReport"("teamId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "VerdictReport_teamId_number_key" ON "VerdictReport"("teamId", "number");

-- CreateIndex
CREATE INDEX "ReportClaim_teamId_claimId_idx" ON "ReportClaim"("teamId", "claimId");

-- CreateIndex
CREATE UNIQUE INDEX "ReportClaim_teamId_reportId_claimId_key" ON "ReportClaim"("teamId", "reportId", "claimId");

-- CreateIndex
CREATE INDEX "Assignment_teamId_claimId_idx" ON "Assignment"("teamId", "claimId");

-- CreateIndex
CREATE UNIQUE INDEX "Assignment_teamId_id_key" ON "Assignment"("teamId", "id");

-- CreateIndex
CREATE INDEX "ReviewDraft_teamId_reviewerId_idx" ON "ReviewDraft"("teamId", "reviewerId");

-- CreateIndex
CREATE UNIQUE INDEX "Review_teamId_id_key" ON "Review"("teamId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Review_teamId_claimId_reviewerId_revision_key" ON "Review"("teamId", "claimId", "reviewerId", "revision");

-- CreateIndex
CREATE INDEX "Evidence_teamId_claimId_addedAt_idx" ON "Evidence"("teamId", "claimId", "addedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Evidence_teamId_id_key" ON "Evidence"("teamId", "id");

-- CreateIndex
CREATE INDEX "ReviewEvidence_teamId_evidenceId_idx" ON "ReviewEvidence"("teamId", "evidenceId");

-- CreateIndex
CREATE UNIQUE INDEX "VerdictRecord_teamId_id_key" ON "VerdictRecord"("teamId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "VerdictRecord_teamId_claimId_revision_key" ON "VerdictRecord"("teamId", "claimId", "revision");

-- CreateIndex
CREATE INDEX "VerdictEvidence_teamId_evidenceId_idx" ON "VerdictEvidence"("teamId", "evidenceId");

-- CreateIndex
CREATE INDEX "VerdictReview_teamId_reviewId_idx" ON "VerdictReview"("teamId", "reviewId");

-- CreateIndex
CREATE INDEX "Source_teamId_name_id_idx" ON "Source"("teamId", "name", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Source_teamId_id_key" ON "Source"("teamId", "id");

-- CreateIndex
CREATE INDEX "SourceAlias_teamId_key_idx" ON "SourceAlias"("teamId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "SourceAlias_teamId_sourceId_key_key" ON "SourceAlias"("teamId", "sourceId", "key");

-- CreateIndex
CREATE INDEX "Story_teamId_archivedAt_createdAt_id_idx" ON "Story"("teamId", "archivedAt", "createdAt" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "Story_teamId_id_key" ON "Story"("teamId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Story_teamId_number_key" ON "Story"("teamId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Team_slug_key" ON "Team"("slug");

-- CreateIndex
CREATE INDEX "Member_userId_idx" ON "Member"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Member_teamId_id_key" ON "Member"("teamId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Member_teamId_userId_key" ON "Member"("teamId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_teamId_createdAt_idx" ON "Invitation"("teamId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_teamId_id_key" ON "Invitation"("teamId", "id");

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_teamId_storyId_fkey" FOREIGN KEY ("teamId", "storyId") REFERENCES "Story"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_teamId_createdById_fkey" FOREIGN KEY ("teamId", "createdById") REFERENCES "Member"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Snapshot" ADD CONSTRAINT "Snapshot_teamId_documentId_fkey" FOREIGN KEY ("teamId", "documentId") REFERENCES "Document"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Snapshot" ADD CONSTRAINT "Snapshot_teamId_digest_fkey" FOREIGN KEY ("teamId", "digest") REFERENCES "Blob"("teamId", "digest") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Snapshot" ADD CONSTRAINT "Snapshot_teamId_capturedById_fkey" FOREIGN KEY ("teamId", "capturedById") REFERENCES "Member"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Span" ADD CONSTRAINT "Span_teamId_snapshotId_fkey" FOREIGN KEY ("teamId", "snapshotId") REFERENCES "Snapshot"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_teamId_actorId_fkey" FOREIGN KEY ("teamId", "actorId") REFERENCES "Member"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExternalAccount" ADD CONSTRAINT "ExternalAccount_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_teamId_storyId_fkey" FOREIGN KEY ("teamId", "storyId") REFERENCES "Story"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_teamId_authorId_fkey" FOREIGN KEY ("teamId", "authorId") REFERENCES "Member"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ClaimRevision" ADD CONSTRAINT "ClaimRevision_teamId_claimId_fkey" FOREIGN KEY ("teamId", "claimId") REFERENCES "Claim"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ClaimRevision" ADD CONSTRAINT "ClaimRevision_teamId_editorId_fkey" FOREIGN KEY ("teamId", "editorId") REFERENCES "Member"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ClaimSpan" ADD CONSTRAINT "ClaimSpan_teamId_claimId_fkey" FOREIGN KEY ("teamId", "claimId") REFERENCES "Claim"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ClaimSpan" ADD CONSTRAINT "ClaimSpan_teamId_spanId_fkey" FOREIGN KEY ("teamId", "spanId") REFERENCES "Span"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Attribution" ADD CONSTRAINT "Attribution_teamId_claimId_fkey" FOREIGN KEY ("teamId", "claimId") REFERENCES "Claim"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Attribution" ADD CONSTRAINT "Attribution_teamId_denialClaimId_fkey" FOREIGN KEY ("teamId", "denialClaimId") REFERENCES "Claim"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Attribution" ADD CONSTRAINT "Attribution_teamId_sourceId_fkey" FOREIGN KEY ("teamId", "sourceId") REFERENCES "Source"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Attribution" ADD CONSTRAINT "Attribution_teamId_spanId_fkey" FOREIGN KEY ("teamId", "spanId") REFERENCES "Span"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Attribution" ADD CONSTRAINT "Attribution_teamId_sourceSpanId_fkey" FOREIGN KEY ("teamId", "sourceSpanId") REFERENCES "Span"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Attribution" ADD CONSTRAINT "Attribution_teamId_cueSpanId_fkey" FOREIGN KEY ("teamId", "cueSpanId") REFERENCES "Span"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Attribution" ADD CONSTRAINT "Attribution_teamId_createdById_fkey" FOREIGN KEY ("teamId", "createdById") REFERENCES "Member"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AttributionContent" ADD CONSTRAINT "AttributionContent_teamId_attributionId_fkey" FOREIGN KEY ("teamId", "attributionId") REFERENCES "Attribution"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AttributionContent" ADD CONSTRAINT "AttributionContent_teamId_spanId_fkey" FOREIGN KEY ("teamId", "spanId") REFERENCES "Span"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AttributionRelay" ADD CONSTRAINT "AttributionRelay_teamId_attributionId_fkey" FOREIGN KEY ("teamId", "attributionId") REFERENCES "Attribution"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AttributionRelay" ADD CONSTRAINT "AttributionRelay_teamId_outletId_fkey" FOREIGN KEY ("teamId", "outletId") REFERENCES "Source"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AttributionRelay" ADD CONSTRAINT "AttributionRelay_teamId_spanId_fkey" FOREIGN KEY ("teamId", "spanId") REFERENCES "Span"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_teamId_storyId_fkey" FOREIGN KEY ("teamId", "storyId") REFERENCES "Story"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_teamId_snapshotId_fkey" FOREIGN KEY ("teamId", "snapshotId") REFERENCES "Snapshot"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_teamId_claimId_fkey" FOREIGN KEY ("teamId", "claimId") REFERENCES "Claim"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_teamId_attributionId_fkey" FOREIGN KEY ("teamId", "attributionId") REFERENCES "Attribution"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_teamId_decidedById_fkey" FOREIGN KEY ("teamId", "decidedById") REFERENCES "Member"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "VerdictReport" ADD CONSTRAINT "VerdictReport_teamId_storyId_fkey" FOREIGN KEY ("teamId", "storyId") REFERENCES "Story"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "VerdictReport" ADD CONSTRAINT "VerdictReport_teamId_frozenById_fkey" FOREIGN KEY ("teamId", "frozenById") REFERENCES "Member"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ReportClaim" ADD CONSTRAINT "ReportClaim_teamId_reportId_fkey" FOREIGN KEY ("teamId", "reportId") REFERENCES "VerdictReport"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ReportClaim" ADD CONSTRAINT "ReportClaim_teamId_claimId_fkey" FOREIGN KEY ("teamId", "claimId") REFERENCES "Claim"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ReportClaim" ADD CONSTRAINT "ReportClaim_teamId_verdictId_fkey" FOREIGN KEY ("teamId", "verdictId") REFERENCES "VerdictRecord"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_teamId_claimId_fkey" FOREIGN KEY ("teamId", "claimId") REFERENCES "Claim"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_teamId_reviewerId_fkey" FOREIGN KEY ("teamId", "reviewerId") REFERENCES "Member"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_teamId_assignedById_fkey" FOREIGN KEY ("teamId", "assignedById") REFERENCES "Member"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ReviewDraft" ADD CONSTRAINT "ReviewDraft_teamId_claimId_fkey" FOREIGN KEY ("teamId", "claimId") REFERENCES "Claim"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ReviewDraft" ADD CONSTRAINT "ReviewDraft_teamId_reviewerId_fkey" FOREIGN KEY ("teamId", "reviewerId") REFERENCES "Member"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_teamId_claimId_fkey" FOREIGN KEY ("teamId", "claimId") REFERENCES "Claim"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_teamId_reviewerId_fkey" FOREIGN KEY ("teamId", "reviewerId") REFERENCES "Member"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_teamId_claimId_fkey" FOREIGN KEY ("teamId", "claimId") REFERENCES "Claim"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_teamId_snapshotId_fkey" FOREIGN KEY ("teamId", "snapshotId") REFERENCES "Snapshot"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_teamId_spanId_fkey" FOREIGN KEY ("teamId", "spanId") REFERENCES "Span"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_teamId_addedById_fkey" FOREIGN KEY ("teamId", "addedById") REFERENCES "Member"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ReviewEvidence" ADD CONSTRAINT "ReviewEvidence_teamId_reviewId_fkey" FOREIGN KEY ("teamId", "reviewId") REFERENCES "Review"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ReviewEvidence" ADD CONSTRAINT "ReviewEvidence_teamId_evidenceId_fkey" FOREIGN KEY ("teamId", "evidenceId") REFERENCES "Evidence"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "VerdictRecord" ADD CONSTRAINT "VerdictRecord_teamId_claimId_fkey" FOREIGN KEY ("teamId", "claimId") REFERENCES "Claim"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "VerdictRecord" ADD CONSTRAINT "VerdictRecord_teamId_decidedById_fkey" FOREIGN KEY ("teamId", "decidedById") REFERENCES "Member"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "VerdictEvidence" ADD CONSTRAINT "VerdictEvidence_teamId_verdictId_fkey" FOREIGN KEY ("teamId", "verdictId") REFERENCES "VerdictRecord"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "VerdictEvidence" ADD CONSTRAINT "VerdictEvidence_teamId_evidenceId_fkey" FOREIGN KEY ("teamId", "evidenceId") REFERENCES "Evidence"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "VerdictReview" ADD CONSTRAINT "VerdictReview_teamId_verdictId_fkey" FOREIGN KEY ("teamId", "verdictId") REFERENCES "VerdictRecord"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "VerdictReview" ADD CONSTRAINT "VerdictReview_teamId_reviewId_fkey" FOREIGN KEY ("teamId", "reviewId") REFERENCES "Review"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_teamId_createdById_fkey" FOREIGN KEY ("teamId", "createdById") REFERENCES "Member"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SourceAlias" ADD CONSTRAINT "SourceAlias_teamId_sourceId_fkey" FOREIGN KEY ("teamId", "sourceId") REFERENCES "Source"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Story" ADD CONSTRAINT "Story_teamId_createdById_fkey" FOREIGN KEY ("teamId", "createdById") REFERENCES "Member"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_teamId_createdById_fkey" FOREIGN KEY ("teamId", "createdById") REFERENCES "Member"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_teamId_acceptedById_fkey" FOREIGN KEY ("teamId", "acceptedById") REFERENCES "Member"("teamId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
