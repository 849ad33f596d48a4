import { REPORT_CLAIMS_MAX } from '@/lib/reports/limits'

/** What a person chose for a report, as the form holds it and as the address says it. Pure, client-safe. */
export type Choice = {
  readonly title: string
  readonly names: boolean
  /** Numbers of the claims chosen. */
  readonly claims: ReadonlySet<number>
}

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim()

/**
 * The address of the page with this choice; null for more claims than a report may hold. There is nothing to preview of
 * them, and some thousands would make an address longer than servers take.
 */
export function choiceHref(team: string, storyId: string, choice: Choice): string | null {
  return choice.claims.size > REPORT_CLAIMS_MAX ? null : addressOf(team, storyId, choice)
}

/** The same for any choice: whoever has no scripts is told on the page itself that it is too large. */
export function addressOf(team: string, storyId: string, choice: Choice): string {
  const query = new URLSearchParams({ story: storyId, chosen: '1' })
  query.set('claims', [...choice.claims].sort((a, b) => a - b).join(','))
  if (squeeze(choice.title)) query.set('title', squeeze(choice.title))
  if (choice.names) query.set('showReviewerNames', 'on')
  return `/${team}/reports/new?${query}`
}

/** Whether two choices give the same report. */
export function sameChoice(a: Choice, b: Choice): boolean {
  return (
    squeeze(a.title) === squeeze(b.title) &&
    a.names === b.names &&
    a.claims.size === b.claims.size &&
    [...a.claims].every((number) => b.claims.has(number))
  )
}
