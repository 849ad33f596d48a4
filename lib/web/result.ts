/** What an action answers: plain data for the browser. Expected failures are data, not exceptions. */
export type ProblemView = {
  readonly kind: string
  readonly code: string
  readonly message: string
  readonly fields: Readonly<Record<string, string>>
  readonly conflict?: {
    readonly theirs: string
    readonly base: string
    readonly by: string
    readonly version: number
  }
}

export type ActionResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: ProblemView }

/** An action as the browser sees it: usable with `useActionState` (previous result first) and from code. */
export type Action<T> = (previous: unknown, input: unknown) => Promise<ActionResult<T>>
