const DAY_MS = 24 * 60 * 60 * 1000

/**
 * How long what has had its day is kept, in milliseconds. What is a record is not in here, because it is never cleared:
 * audit events, captures, reviews, verdicts, reports, memberships and invitations.
 */
export const RETENTION_MS = {
  /** A session after it expired or was revoked: long enough to look into who signed in, and where. */
  session: 90 * DAY_MS,
  /** Tries to sign in after their window began; a window counts for minutes only. */
  signInTries: DAY_MS,
  /** Bytes that were begun to be written and never came to an end. */
  unfinishedBlob: DAY_MS,
  /** A background job after it ended, unless it failed and nothing was tried since: that is still told to people. */
  job: 30 * DAY_MS,
} as const
