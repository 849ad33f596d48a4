/**
 * The expected ways for a request to fail. A service throws a `ProblemError`; lib/web turns it into a status and a
 * sentence (`messages/en/problems.json`, by code). Anything else that is thrown becomes a `fault`: logged in full, told
 * to the person only as a reference, so that what they typed stays where it is.
 */
export const PROBLEM_KINDS = [
  'signed-out',
  'forbidden',
  'not-found',
  'gone',
  'invalid',
  'conflict',
  'rule',
  'too-large',
  'too-many',
  'fault',
] as const
export type ProblemKind = (typeof PROBLEM_KINDS)[number]

export type ProblemParams = Readonly<Record<string, string | number>>

export type Problem = {
  readonly kind: ProblemKind
  /** Key of the sentence under `problems`. */
  readonly code: string
  readonly params?: ProblemParams
  /** Keys of sentences by the field they are about. */
  readonly fields?: Readonly<Record<string, { code: string; params?: ProblemParams }>>
  /** For a conflict: what is stored now and what the writer started from, so that a person can merge. */
  readonly conflict?: {
    /** Which record it is, where the writer could not know. */
    readonly id?: string
    readonly theirs: string
    readonly base: string
    readonly by: string
    readonly version: number
  }
}

export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  constructor(
    readonly problem: Problem,
    options?: ErrorOptions,
  ) {
    super(problem.code, options)
  }
}

/** Missing and foreign records answer alike. */
export function notFound(): ProblemError {
  return new ProblemError({ kind: 'not-found', code: 'notFound' })
}

export function forbidden(): ProblemError {
  return new ProblemError({ kind: 'forbidden', code: 'forbidden' })
}

export function signedOut(): ProblemError {
  return new ProblemError({ kind: 'signed-out', code: 'signedOut' })
}

/** The page was made for somebody else than who is signed in by now. */
export function otherPerson(): ProblemError {
  return new ProblemError({ kind: 'signed-out', code: 'otherPerson' })
}

/** A rule of the domain refuses; `code` says which. */
export function refused(code: string, params?: ProblemParams): ProblemError {
  return new ProblemError({ kind: 'rule', code, params })
}

/** One field is wrong; the sentence stands beside it. */
export function invalidField(field: string, code: string, params?: ProblemParams): ProblemError {
  return new ProblemError({ kind: 'invalid', code: 'invalid', fields: { [field]: { code, params } } })
}
