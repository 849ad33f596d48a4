import type pg from 'pg'

export type BenchTeam = {
  readonly teamId: string
  readonly slug: string
  readonly ownerUserId: string
  readonly reviewerUserId: string
  /** The reviewer as a member: who has every sixth claim to review. */
  readonly reviewerId: string
  readonly claims: number
}

/** Deterministic ids, so that rows can refer to each other without being read back: a kind, a team, a number. */
const madeId = (kind: number, team: number, n: number) => {
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0')
  return `${hex(kind, 8)}-${hex(team, 4)}-7000-8000-${hex(n, 12)}`
}
const madeInSql = `
  CREATE OR REPLACE FUNCTION pg_temp.made(kind int, team int, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS
    $$ SELECT (lpad(to_hex(kind), 8, '0') || '-' || lpad(to_hex(team), 4, '0') || '-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$`

const CLAIMS_PER_STORY = 100
/** So many claims, whatever the team's size, have a word that no other has. */
const RARE = 8
const STORY_TEXT =
  'The harbour bridge was closed on Monday, two officials told the Evening Wire. The mayor denied it.'

/** The team that `loadTeam` makes under the same number. */
export function benchTeam(team: number, claims: number): BenchTeam {
  return {
    teamId: madeId(2, team, 0),
    slug: `bench-${team}`,
    ownerUserId: madeId(1, team, 1),
    reviewerUserId: madeId(1, team, 3),
    reviewerId: madeId(3, team, 3),
    claims,
  }
}

/**
 * A team with `claims` claims, three attributions each, in stories of a hundred: one claim in three assigned to the
 * measuring reviewer or somebody else, most with a due date. Triggers stay on: the data obeys every rule.
 *
 * @param team a small number that tells this team's ids from another's
 */
export async function loadTeam(client: pg.Client, team: number, claims: number): Promise<void> {
  await client.query(madeInSql)
  for (const statement of statements(team, claims)) await client.query(statement)
}

function statements(team: number, claims: number): string[] {
  const made = (kind: number, n: string) => `pg_temp.made(${kind}, ${team}, ${n})`
  const t = made(2, '0')
  const stories = Math.ceil(claims / CLAIMS_PER_STORY)
  const storyOf = `((n - 1) / ${CLAIMS_PER_STORY} + 1)`
  const text = `'${STORY_TEXT}'`
  const sha = `encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`
  const due = `CASE WHEN n % 10 = 0 THEN NULL ELSE timestamptz '2025-06-01' + (n % 5000) * interval '17 minutes' END`
  return [
    'BEGIN',
    `INSERT INTO "Team" (id, slug, name) VALUES (${t}, 'bench-${team}', 'Bench ${team}')`,
    `INSERT INTO "User" (id, email, name) SELECT ${made(1, 'n')}, 'bench-${team}-' || n || '@example.org', 'Member ' || n FROM generate_series(1, 12) n`,
    `INSERT INTO "Member" (id, "teamId", "userId", role) SELECT ${made(3, 'n')}, ${t}, ${made(1, 'n')},
       CASE n WHEN 1 THEN 'OWNER' WHEN 2 THEN 'EDITOR' ELSE 'REVIEWER' END::"Role" FROM generate_series(1, 12) n`,
    `INSERT INTO "Story" (id, "teamId", number, title, "createdById", "nextClaimNumber")
       SELECT ${made(4, 'n')}, ${t}, n, 'Story ' || n || ' of the harbour bridge', ${made(3, '2')}, ${CLAIMS_PER_STORY + 1} FROM generate_series(1, ${stories}) n`,
    `UPDATE "Team" SET "nextStoryNumber" = ${stories + 1} WHERE id = ${t}`,
    `INSERT INTO "Blob" ("teamId", digest, size) VALUES (${t}, ${sha}, octet_length(convert_to(${text}, 'UTF8')))`,
    `INSERT INTO "Document" (id, "teamId", "storyId", kind, title, outlet, "createdById")
       SELECT ${made(5, 'n')}, ${t}, ${made(4, 'n')}, 'ARTICLE', 'Harbour bridge closed', 'Harbour Ledger', ${made(3, '2')} FROM generate_series(1, ${stories}) n`,
    `INSERT INTO "Snapshot" (id, "teamId", "documentId", digest, "mediaType", charset, method, text, "textDigest", "textLength", words, title, outlet, language, "capturedAt", "capturedById")
       SELECT ${made(6, 'n')}, ${t}, ${made(5, 'n')}, ${sha}, 'text/plain', 'utf-8', 'PASTE_TEXT', ${text}, ${sha}, length(${text}), 17, 'Harbour bridge closed', 'Harbour Ledger', 'en',
         timestamptz '2025-06-01', ${made(3, '2')} FROM generate_series(1, ${stories}) n`,
    `INSERT INTO "Span" (id, "teamId", "snapshotId", start, "end", exact, prefix, suffix)
       SELECT ${made(7, `n * 8 + k`)}, ${t}, ${made(6, 'n')}, k, k + 20, substring(${text} from k + 1 for 20), '', '' FROM generate_series(1, ${stories}) n, generate_series(0, 5) k`,
    `INSERT INTO "Source" (id, "teamId", kind, naming, name, "createdById")
       SELECT ${made(8, 'n')}, ${t}, CASE WHEN n % 4 = 0 THEN 'OUTLET' ELSE 'PERSON' END::"SourceKind", CASE WHEN n % 3 = 0 THEN 'DESCRIBED' ELSE 'NAMED' END::"SourceNaming",
         'Source ' || n, ${made(3, '2')} FROM generate_series(1, 400) n`,
    `INSERT INTO "SourceAlias" (id, "teamId", "sourceId", name, key) SELECT ${made(9, 'n')}, ${t}, ${made(8, 'n')}, 'Source ' || n, 'source ' || n FROM generate_series(1, 400) n`,
    `INSERT INTO "Claim" (id, "teamId", "storyId", number, text, state, "authorId", position, "dueAt")
       SELECT ${made(10, 'n')}, ${t}, ${made(4, storyOf)}, (n - 1) % ${CLAIMS_PER_STORY} + 1,
         'Claim ' || n || ': ' || CASE WHEN n <= ${RARE} THEN 'the aqueduct leaks' ELSE (ARRAY['the harbour bridge was closed','the contract had no tender','admissions rose by forty per cent','the letter was never answered'])[n % 4 + 1] END || '.',
         CASE n % 3 WHEN 0 THEN 'OPEN' WHEN 1 THEN 'ASSIGNED' ELSE 'IN_REVIEW' END::"ClaimState", ${made(3, '2')}, (n % ${CLAIMS_PER_STORY})::int * 10, ${due}
       FROM generate_series(1, ${claims}) n`,
    `INSERT INTO "ClaimRevision" (id, "teamId", "claimId", version, text, "editorId", at)
       SELECT ${made(11, 'n')}, ${t}, c.id, 1, c.text, ${made(3, '2')}, timestamptz '2025-06-01' FROM generate_series(1, ${claims}) n JOIN "Claim" c ON c.id = ${made(10, 'n')}`,
    `INSERT INTO "ClaimSpan" ("teamId", "claimId", "spanId") SELECT ${t}, ${made(10, 'n')}, ${made(7, `${storyOf} * 8`)} FROM generate_series(1, ${claims}) n`,
    `INSERT INTO "Attribution" (id, "teamId", "claimId", "sourceId", "sourceWords", naming, "spanId", "cueSpanId", cue, mode, stance, terms, "createdById")
       SELECT ${made(12, 'n * 4 + k')}, ${t}, ${made(10, 'n')}, ${made(8, '((n * 7 + k * 131) % 400) + 1')}, 'two officials', 'DESCRIBED', ${made(7, `${storyOf} * 8 + k`)}, ${made(7, `${storyOf} * 8 + 4`)}, 'told',
         'INDIRECT', CASE WHEN k = 2 THEN 'DENIES' ELSE 'ASSERTS' END::"Stance", 'BACKGROUND', ${made(3, '2')} FROM generate_series(1, ${claims}) n, generate_series(0, 2) k`,
    `INSERT INTO "AttributionContent" ("teamId", "attributionId", ordinal, "spanId")
       SELECT ${t}, ${made(12, 'n * 4 + k')}, 0, ${made(7, `${storyOf} * 8 + k`)} FROM generate_series(1, ${claims}) n, generate_series(0, 2) k`,
    `INSERT INTO "AttributionRelay" ("teamId", "attributionId", hop, "outletId")
       SELECT ${t}, ${made(12, 'n * 4 + k')}, 0, ${made(8, '((n % 100) + 1) * 4')} FROM generate_series(1, ${claims}) n, generate_series(0, 2) k`,
    `INSERT INTO "Assignment" (id, "teamId", "claimId", "reviewerId", "assignedById", "dueAt")
       SELECT ${made(13, 'n')}, ${t}, ${made(10, 'n')}, ${made(3, 'CASE WHEN n % 6 = 1 THEN 3 ELSE 4 + n % 9 END')}, ${made(3, '1')}, ${due}
       FROM generate_series(1, ${claims}) n WHERE n % 3 <> 0`,
    `INSERT INTO "Evidence" (id, "teamId", "claimId", side, "snapshotId", "spanId", "addedById")
       SELECT ${made(14, 'n')}, ${t}, ${made(10, 'n')}, 'CONTEXT', ${made(6, storyOf)}, ${made(7, `${storyOf} * 8 + 5`)}, ${made(3, '3')} FROM generate_series(1, ${claims}) n`,
    'COMMIT',
  ]
}
