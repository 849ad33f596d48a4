/** What an action answers: plain data for the browser. Expected failures are data, not exceptions. */
export type ProblemView = {
  readonly kind: string
  readonly code: string
  readonly message: string
  readonly fields: Readonly<Record<string, string>>
  readonly conflict?: {
    readonly id?: string
    readonly theirs: string
    readonly base: string
    readonly by: string
    readonly version: number
  }
}

export type ActionResult<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false
      readonly problem: ProblemView
      /** The texts that came with a form the browser sent by itself, to stand in its boxes again. */
      readonly sent?: Readonly<Record<string, string>>
    }

/**
 * What a form gives as its previous answer before it has one. Code gives null: only a form sent without scripts comes
 * back as a new page, with nothing in its boxes.
 */
export const BY_BROWSER = 'by the browser'

/** An action as the browser sees it: usable with `useActionState` (previous result first) and from code. */
export type Action<T> = (previous: unknown, input: unknown) => Promise<ActionResult<T>>
