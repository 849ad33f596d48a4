/** The id on the page of a comment. */
export const commentAnchor = (id: string): string => `comment-${id}`

/** The address of a comment on the page of its claim: its thread is shown there by itself, wherever it stands. */
export function commentHref(claimHref: string, id: string): string {
  return `${claimHref}?comment=${id}#${commentAnchor(id)}`
}
