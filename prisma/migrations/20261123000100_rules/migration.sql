-- What must always hold, held by the database itself. Each function says which rule it is for.

------------------------------------------------------------------------------------------------------------------
-- Every record belongs to exactly one team. Removing a (sample) team takes its rows along; see team_removal below.
------------------------------------------------------------------------------------------------------------------
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['AuditEvent','AuditHead','Job','Blob','Document','Snapshot','Span','Source','SourceAlias','Story',
    'Claim','ClaimRevision','ClaimSpan','Attribution','AttributionContent','AttributionRelay','Suggestion','Assignment',
    'ReviewDraft','Review','Evidence','ReviewEvidence','VerdictRecord','VerdictEvidence','VerdictReview','VerdictReport',
    'ReportClaim']
  LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY ("teamId") REFERENCES "Team"(id) ON DELETE CASCADE ON UPDATE NO ACTION',
                   t, t || '_team');
  END LOOP;
END $$;

------------------------------------------------------------------------------------------------------------------
-- Append-only: audit events, submitted reviews, verdicts, snapshots and what they are made of, frozen reports.
-- A row may go only together with its whole team, and only a sample team can go.
------------------------------------------------------------------------------------------------------------------
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF NOT EXISTS (SELECT 1 FROM "Team" WHERE id = OLD."teamId") THEN
      RETURN OLD;
    END IF;
  END IF;
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'CB001';
END $$;

CREATE FUNCTION refuse_truncate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: TRUNCATE refused', TG_TABLE_NAME USING ERRCODE = 'CB001';
END $$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['AuditEvent','Blob','Snapshot','Span','ClaimRevision','Review','ReviewEvidence','VerdictRecord',
    'VerdictEvidence','VerdictReview','VerdictReport','ReportClaim']
  LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate()', t);
  END LOOP;
END $$;

CREATE FUNCTION team_removal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD."isSample" THEN RETURN OLD; END IF;
    RAISE EXCEPTION 'only a sample team can be removed' USING ERRCODE = 'CB001';
  END IF;
  IF NEW."isSample" AND NOT OLD."isSample" THEN
    RAISE EXCEPTION 'a team cannot become a sample' USING ERRCODE = 'CB001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER team_removal BEFORE UPDATE OR DELETE ON "Team" FOR EACH ROW EXECUTE FUNCTION team_removal();

------------------------------------------------------------------------------------------------------------------
-- Values
------------------------------------------------------------------------------------------------------------------
ALTER TABLE "User" ADD CONSTRAINT user_values CHECK (email ~ '^[^@[:space:]]+@[^@[:space:]]+$' AND name ~ '\S' AND char_length(name) <= 200);
ALTER TABLE "Team" ADD CONSTRAINT team_values CHECK (name ~ '\S' AND char_length(name) <= 200 AND slug ~ '^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$');
ALTER TABLE "Invitation" ADD CONSTRAINT invitation_values CHECK
  ("expiresAt" > "createdAt" AND ("acceptedAt" IS NULL) = ("acceptedById" IS NULL) AND NOT ("acceptedAt" IS NOT NULL AND "revokedAt" IS NOT NULL));
ALTER TABLE "AuditEvent" ADD CONSTRAINT audit_values CHECK (seq > 0 AND hash ~ '^[0-9a-f]{64}$' AND "prevHash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "Blob" ADD CONSTRAINT blob_values CHECK (size = octet_length(bytes) AND digest = encode(sha256(bytes), 'hex'));
ALTER TABLE "Snapshot" ADD CONSTRAINT snapshot_values CHECK
  (text ~ '\S' AND "textLength" > 0 AND words >= 0 AND direction IN ('ltr', 'rtl')
   AND "textDigest" = encode(sha256(convert_to(text, 'UTF8')), 'hex')
   AND ("publishedAt" IS NULL) = ("publishedPrecision" IS NULL));
ALTER TABLE "Document" ADD CONSTRAINT document_values CHECK (title ~ '\S' AND char_length(title) <= 500);
ALTER TABLE "Span" ADD CONSTRAINT span_values CHECK (start >= 0 AND "end" > start AND exact <> '');
ALTER TABLE "Source" ADD CONSTRAINT source_values CHECK (name ~ '\S' AND char_length(name) <= 300 AND char_length(description) <= 2000);
ALTER TABLE "SourceAlias" ADD CONSTRAINT alias_values CHECK (name ~ '\S' AND key <> '' AND char_length(name) <= 300);
ALTER TABLE "Story" ADD CONSTRAINT story_values CHECK (title ~ '\S' AND char_length(title) <= 300);
ALTER TABLE "Claim" ADD CONSTRAINT claim_values CHECK
  (text ~ '\S' AND char_length(text) <= 2000 AND version > 0 AND position >= 0
   AND (state = 'DECIDED') = ("verdictId" IS NOT NULL) AND ("verdictId" IS NULL) = (verdict IS NULL));
ALTER TABLE "Attribution" ADD CONSTRAINT attribution_values CHECK
  ("sourceWords" ~ '\S' AND (headcount IS NULL OR headcount > 0)
   AND ("denialScope" IS NULL OR stance IN ('DENIES', 'DISPUTES'))
   AND (("denialTarget" = '' AND "denialClaimId" IS NULL) OR "denialScope" = 'DIFFERENT')
   AND ("denialClaimId" IS NULL OR "denialClaimId" <> "claimId"));
ALTER TABLE "AttributionRelay" ADD CONSTRAINT relay_values CHECK (hop >= 0);
ALTER TABLE "AttributionContent" ADD CONSTRAINT content_values CHECK (ordinal >= 0);
ALTER TABLE "Suggestion" ADD CONSTRAINT suggestion_values CHECK
  ((state = 'OPEN') = ("decidedById" IS NULL) AND ("decidedById" IS NULL) = ("decidedAt" IS NULL) AND (state = 'ACCEPTED') = ("claimId" IS NOT NULL));
ALTER TABLE "ReviewDraft" ADD CONSTRAINT draft_values CHECK (char_length(rationale) <= 20000);
ALTER TABLE "Evidence" ADD CONSTRAINT evidence_values CHECK (char_length(note) <= 2000);
-- Rule 3, first half: a verdict needs a rationale.
ALTER TABLE "Review" ADD CONSTRAINT review_values CHECK (rationale ~ '\S' AND char_length(rationale) <= 20000 AND revision > 0);
ALTER TABLE "VerdictRecord" ADD CONSTRAINT verdict_values CHECK (rationale ~ '\S' AND char_length(rationale) <= 20000 AND revision > 0);
ALTER TABLE "VerdictReport" ADD CONSTRAINT report_values CHECK
  (digest = encode(sha256(convert_to(content, 'UTF8')), 'hex') AND "claimCount" > 0);

------------------------------------------------------------------------------------------------------------------
-- References that carry more than an id
------------------------------------------------------------------------------------------------------------------
-- The verdict shown on a claim is one of its own verdict records, with that value.
ALTER TABLE "VerdictRecord" ADD CONSTRAINT verdict_of_claim UNIQUE ("teamId", "claimId", id, verdict);
ALTER TABLE "Claim" ADD CONSTRAINT claim_verdict FOREIGN KEY ("teamId", id, "verdictId", verdict)
  REFERENCES "VerdictRecord" ("teamId", "claimId", id, verdict) DEFERRABLE INITIALLY DEFERRED;
-- A review or a verdict speaks of a wording that exists.
ALTER TABLE "Review" ADD CONSTRAINT review_wording FOREIGN KEY ("teamId", "claimId", "claimVersion")
  REFERENCES "ClaimRevision" ("teamId", "claimId", version);
ALTER TABLE "VerdictRecord" ADD CONSTRAINT verdict_wording FOREIGN KEY ("teamId", "claimId", "claimVersion")
  REFERENCES "ClaimRevision" ("teamId", "claimId", version);
-- An item of evidence quotes the snapshot it names.
ALTER TABLE "Span" ADD CONSTRAINT span_of_snapshot UNIQUE ("teamId", "snapshotId", id);
ALTER TABLE "Evidence" ADD CONSTRAINT evidence_quote FOREIGN KEY ("teamId", "snapshotId", "spanId")
  REFERENCES "Span" ("teamId", "snapshotId", id);
-- One open assignment a reviewer and claim.
CREATE UNIQUE INDEX assignment_once ON "Assignment" ("teamId", "claimId", "reviewerId") WHERE "withdrawnAt" IS NULL;

------------------------------------------------------------------------------------------------------------------
-- Who wrote a claim, and where it stands, never changes: rule 4 leans on it.
------------------------------------------------------------------------------------------------------------------
CREATE FUNCTION claim_author_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."authorId" <> OLD."authorId" OR NEW."storyId" <> OLD."storyId" OR NEW."teamId" <> OLD."teamId" OR NEW.number <> OLD.number THEN
    RAISE EXCEPTION 'the author, story and number of a claim do not change' USING ERRCODE = 'CB001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER claim_author_stays BEFORE UPDATE ON "Claim" FOR EACH ROW EXECUTE FUNCTION claim_author_stays();

-- Rule 4: nobody reviews or decides a claim of their own, nor one whose present wording is theirs.
CREATE FUNCTION not_the_author() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE person uuid;
BEGIN
  person := CASE TG_TABLE_NAME WHEN 'VerdictRecord' THEN (to_jsonb(NEW)->>'decidedById')::uuid ELSE (to_jsonb(NEW)->>'reviewerId')::uuid END;
  IF EXISTS (SELECT 1 FROM "Claim" c WHERE c."teamId" = NEW."teamId" AND c.id = NEW."claimId" AND c."authorId" = person) THEN
    RAISE EXCEPTION 'the author of a claim may not judge it' USING ERRCODE = 'CB004';
  END IF;
  -- Only of what is new: an assignment that ended is no judgement, and may belong to someone who words the claim later.
  IF TG_OP = 'INSERT' AND EXISTS
     (SELECT 1 FROM "Claim" c JOIN "ClaimRevision" w ON w."teamId" = c."teamId" AND w."claimId" = c.id AND w.version = c.version
      WHERE c."teamId" = NEW."teamId" AND c.id = NEW."claimId" AND w."editorId" = person) THEN
    RAISE EXCEPTION 'whoever wrote the present wording of a claim may not judge it' USING ERRCODE = 'CB004';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER not_the_author BEFORE INSERT OR UPDATE ON "Assignment" FOR EACH ROW EXECUTE FUNCTION not_the_author();
CREATE TRIGGER not_the_author BEFORE INSERT ON "Review" FOR EACH ROW EXECUTE FUNCTION not_the_author();
CREATE TRIGGER not_the_author BEFORE INSERT ON "VerdictRecord" FOR EACH ROW EXECUTE FUNCTION not_the_author();

-- Evidence behind a review or a verdict speaks to the same claim.
CREATE FUNCTION evidence_of_same_claim() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE claim uuid;
BEGIN
  IF TG_TABLE_NAME = 'ReviewEvidence' THEN
    SELECT r."claimId" INTO claim FROM "Review" r WHERE r.id = (to_jsonb(NEW)->>'reviewId')::uuid AND r."teamId" = NEW."teamId";
  ELSE
    SELECT v."claimId" INTO claim FROM "VerdictRecord" v WHERE v.id = (to_jsonb(NEW)->>'verdictId')::uuid AND v."teamId" = NEW."teamId";
  END IF;
  IF NOT EXISTS (SELECT 1 FROM "Evidence" e WHERE e.id = NEW."evidenceId" AND e."teamId" = NEW."teamId" AND e."claimId" = claim) THEN
    RAISE EXCEPTION 'evidence belongs to another claim' USING ERRCODE = 'CB003';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER evidence_of_same_claim BEFORE INSERT ON "ReviewEvidence" FOR EACH ROW EXECUTE FUNCTION evidence_of_same_claim();
CREATE TRIGGER evidence_of_same_claim BEFORE INSERT ON "VerdictEvidence" FOR EACH ROW EXECUTE FUNCTION evidence_of_same_claim();

------------------------------------------------------------------------------------------------------------------
-- Checked when the transaction commits, because the parts are written one after the other.
------------------------------------------------------------------------------------------------------------------
-- Rule 3, second half: CONFIRMED and DENIED rest on at least one item of evidence (whose snapshot is required by its own keys).
-- Rule 6: no review and no verdict without its audit event.
CREATE FUNCTION require_grounds(what text, team uuid, judgement uuid, verdict "Verdict", has_evidence boolean) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  IF verdict <> 'UNVERIFIED' AND NOT has_evidence THEN
    RAISE EXCEPTION 'a % that confirms or denies needs evidence', what USING ERRCODE = 'CB003';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM "AuditEvent" a WHERE a."teamId" = team AND a."subjectId" = judgement) THEN
    RAISE EXCEPTION 'a % without its audit event', what USING ERRCODE = 'CB006';
  END IF;
END $$;

CREATE FUNCTION review_is_whole() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM require_grounds('review', NEW."teamId", NEW.id, NEW.verdict, EXISTS
    (SELECT 1 FROM "ReviewEvidence" e WHERE e."teamId" = NEW."teamId" AND e."reviewId" = NEW.id));
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER review_is_whole AFTER INSERT ON "Review" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION review_is_whole();

CREATE FUNCTION verdict_is_whole() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "VerdictReview" r WHERE r."teamId" = NEW."teamId" AND r."verdictId" = NEW.id) THEN
    RAISE EXCEPTION 'a verdict rests on at least one review' USING ERRCODE = 'CB003';
  END IF;
  IF EXISTS (SELECT 1 FROM "VerdictReview" v JOIN "Review" r ON r."teamId" = v."teamId" AND r.id = v."reviewId"
             WHERE v."teamId" = NEW."teamId" AND v."verdictId" = NEW.id
               AND (r."claimId" <> NEW."claimId" OR r."claimVersion" <> NEW."claimVersion"
                    OR (NEW.basis <> 'ADJUDICATION' AND r.verdict <> NEW.verdict))) THEN
    RAISE EXCEPTION 'a verdict rests on reviews of its own claim and wording, and on agreement unless it settles a difference'
      USING ERRCODE = 'CB003';
  END IF;
  -- Rule 4: whoever settles a difference wrote neither side of it; whoever closes by review is one of the reviewers.
  IF (NEW.basis = 'ADJUDICATION') = EXISTS
     (SELECT 1 FROM "VerdictReview" v JOIN "Review" r ON r."teamId" = v."teamId" AND r.id = v."reviewId"
      WHERE v."teamId" = NEW."teamId" AND v."verdictId" = NEW.id AND r."reviewerId" = NEW."decidedById") THEN
    RAISE EXCEPTION 'an adjudicator is none of the reviewers, a closing reviewer is one of them' USING ERRCODE = 'CB004';
  END IF;
  PERFORM require_grounds('verdict', NEW."teamId", NEW.id, NEW.verdict, EXISTS
    (SELECT 1 FROM "VerdictEvidence" e WHERE e."teamId" = NEW."teamId" AND e."verdictId" = NEW.id));
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER verdict_is_whole AFTER INSERT ON "VerdictRecord" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION verdict_is_whole();

-- A team always has an owner who can let others in.
CREATE FUNCTION team_keeps_owner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Team" WHERE id = OLD."teamId")
     AND NOT EXISTS (SELECT 1 FROM "Member" m WHERE m."teamId" = OLD."teamId" AND m.role = 'OWNER' AND m."removedAt" IS NULL) THEN
    RAISE EXCEPTION 'a team needs an owner' USING ERRCODE = 'CB005';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER team_keeps_owner AFTER UPDATE OR DELETE ON "Member" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION team_keeps_owner();

------------------------------------------------------------------------------------------------------------------
-- The queue: what is due first, what has no date last, in one index each, so that every page is a short range scan.
------------------------------------------------------------------------------------------------------------------
ALTER TABLE "Claim" ADD COLUMN "dueSort" timestamptz(3) NOT NULL
  GENERATED ALWAYS AS (coalesce("dueAt", timestamptz '9999-12-31 00:00:00+00')) STORED;
ALTER TABLE "Assignment" ADD COLUMN "dueSort" timestamptz(3) NOT NULL
  GENERATED ALWAYS AS (coalesce("dueAt", timestamptz '9999-12-31 00:00:00+00')) STORED;
CREATE INDEX claim_queue ON "Claim" ("teamId", state, "dueSort", id);
CREATE INDEX claim_queue_open ON "Claim" ("teamId", "dueSort", id) WHERE state NOT IN ('DECIDED', 'WITHDRAWN');
CREATE INDEX claim_story_state ON "Claim" ("teamId", "storyId", state);
CREATE INDEX claim_words ON "Claim" USING gin ("teamId", text gin_trgm_ops);
CREATE INDEX assignment_mine ON "Assignment" ("teamId", "reviewerId", "dueSort", "claimId")
  WHERE "reviewedAt" IS NULL AND "withdrawnAt" IS NULL;
CREATE INDEX assignment_done ON "Assignment" ("teamId", "reviewerId", "reviewedAt" DESC, "claimId") WHERE "reviewedAt" IS NOT NULL;
CREATE INDEX story_words ON "Story" USING gin ("teamId", title gin_trgm_ops);
CREATE INDEX alias_words ON "SourceAlias" USING gin ("teamId", key gin_trgm_ops);
