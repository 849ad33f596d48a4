import type { Verdict } from '@/lib/claims/model'

type Asked = {
  readonly month?: string | null
  readonly pair?: { readonly first: { readonly id: string }; readonly second: { readonly id: string } } | null
  readonly a?: Verdict
  readonly b?: Verdict
  readonly cursor?: string
}

function query({ month, pair, a, b, cursor }: Asked): string {
  const query = new URLSearchParams({
    ...(month && { month }),
    ...(pair && { first: pair.first.id, second: pair.second.id }),
    ...(a && { a }),
    ...(b && { b }),
    ...(cursor && { cursor }),
  }).toString()
  return query && `?${query}`
}

/** The figures, of one month or all, with what two reviewers found beside them. */
export const agreementHref = (team: string, asked: Asked = {}) => `/${team}/team/agreement${query(asked)}`

/** The claims behind one number. */
export const judgedHref = (team: string, asked: Asked & { a: Verdict; b: Verdict }) =>
  `/${team}/team/agreement/claims${query(asked)}`
