/** A person who is signed in, proven by a live session row. Not yet allowed anything in any team. */
export type Actor = {
  readonly userId: string
  readonly sessionId: string
  readonly name: string
  readonly email: string
}
