import type { ClaimState, Verdict } from '@/lib/claims/model'

/**
 * What a claim goes through, told a second time in few words and without the program's own table: what tests hold the
 * services against. Each verb answers with `ok` or the code of what refuses it, and changes the model when it is `ok`.
 */
export const PEOPLE = ['author', 'editor', 'first', 'second', 'viewer'] as const
export type Who = (typeof PEOPLE)[number]

const EDITORS: readonly Who[] = ['author', 'editor']
const isEditor = (who: Who) => EDITORS.includes(who)
const mayReview = (who: Who) => who !== 'viewer'

/** A reviewer's review as it counts now; null while it is to come. */
type Seat = { review: { verdict: Verdict; turn: number } | null }

export class ReviewModel {
  version = 1
  verdict: Verdict | null = null
  readonly seats = new Map<Who, Seat>()
  private worder: Who = 'author'
  private ended: 'DECIDED' | 'WITHDRAWN' | null = null
  /** Whose words are kept, and whether they were not submitted. */
  private readonly drafts = new Map<Who, boolean>()
  /** Who ever submitted a review of the present wording. */
  private readonly judged = new Set<Who>()
  private turn = 0

  get state(): ClaimState {
    if (this.ended) return this.ended
    if (this.seats.size === 0) return 'OPEN'
    if (this.waiting().length === 0 && !this.agree()) return 'TO_ADJUDICATE'
    const begun = this.waiting().some((who) => this.drafts.get(who))
    return begun || this.reviews().length > 0 ? 'IN_REVIEW' : 'ASSIGNED'
  }

  assign(by: Who, to: Who): string {
    if (!isEditor(by)) return 'forbidden'
    if (!mayReview(to)) return 'invalid'
    if (this.ended) return 'not-possible-in-state'
    if (this.isWriter(to)) return 'is-author'
    if (this.seats.has(to)) return 'already'
    this.seats.set(to, { review: null })
    return 'ok'
  }

  take(by: Who): string {
    if (!mayReview(by)) return 'forbidden'
    if (this.ended || this.state === 'TO_ADJUDICATE') return 'wrongState'
    if (this.seats.has(by)) return 'alreadyAssigned'
    if (this.isWriter(by)) return 'ownClaim'
    if (this.reviews().length > 0) return 'reviewsAreIn'
    this.seats.set(by, { review: null })
    return 'ok'
  }

  unassign(by: Who, who: Who): string {
    if (!isEditor(by)) return 'forbidden'
    if (this.seats.get(who)?.review) return 'review-is-in'
    this.leave(who)
    return 'ok'
  }

  release(by: Who): string {
    const refused = this.notWaiting(by)
    if (refused) return refused
    this.leave(by)
    return 'ok'
  }

  handOver(by: Who, to: Who): string {
    if (!mayReview(by)) return 'forbidden'
    if (!mayReview(to)) return 'invalid'
    const refused = this.notWaiting(by)
    if (refused) return refused
    if (this.reviews().length > 0 && !isEditor(by)) return 'reviewsAreReadable'
    if (this.isWriter(to) || this.seats.has(to)) return 'invalid'
    this.seats.delete(by)
    this.seats.set(to, { review: null })
    return 'ok'
  }

  draft(by: Who): string {
    const refused = this.cannotJudge(by)
    if (refused) return refused
    this.drafts.set(by, true)
    return 'ok'
  }

  submit(by: Who, verdict: Verdict): string {
    const refused = this.cannotJudge(by)
    if (refused) return refused
    this.turn += 1
    this.seats.set(by, { review: { verdict, turn: this.turn } })
    this.drafts.set(by, false)
    this.judged.add(by)
    if (this.waiting().length === 0 && this.agree()) this.decide(verdict)
    return 'ok'
  }

  adjudicate(by: Who, verdict: Verdict): string {
    if (!isEditor(by)) return 'forbidden'
    if (this.state !== 'TO_ADJUDICATE') return 'wrongState'
    if (this.isWriter(by)) return 'ownClaim'
    if (this.seats.has(by) || this.judged.has(by)) return 'ownReview'
    this.decide(verdict)
    return 'ok'
  }

  edit(by: Who): string {
    if (!isEditor(by)) return 'forbidden'
    if (this.ended) return 'wrongState'
    if (this.seats.has(by)) return 'reviewerRewords'
    this.version += 1
    this.worder = by
    this.judged.clear()
    this.askAllAgain()
    return 'ok'
  }

  withdraw(by: Who): string {
    if (!isEditor(by)) return 'forbidden'
    if (this.ended) return 'wrongState'
    this.ended = 'WITHDRAWN'
    return 'ok'
  }

  restore(by: Who): string {
    if (!isEditor(by)) return 'forbidden'
    if (this.ended !== 'WITHDRAWN') return 'wrongState'
    this.ended = null
    return 'ok'
  }

  reopen(by: Who): string {
    if (!isEditor(by)) return 'forbidden'
    if (this.ended !== 'DECIDED') return 'wrongState'
    this.ended = null
    this.verdict = null
    this.askAllAgain()
    return 'ok'
  }

  private isWriter = (who: Who) => who === 'author' || who === this.worder
  private waiting = () => [...this.seats].flatMap(([who, { review }]) => (review ? [] : [who]))
  private reviews = () => [...this.seats.values()].flatMap(({ review }) => review ?? [])
  private agree = () => new Set(this.reviews().map(({ verdict }) => verdict)).size <= 1

  private notWaiting(by: Who): string | null {
    if (!mayReview(by)) return 'forbidden'
    if (this.state !== 'ASSIGNED' && this.state !== 'IN_REVIEW') return 'wrongState'
    return this.waiting().includes(by) ? null : 'notAssigned'
  }

  private cannotJudge(by: Who): string | null {
    if (!mayReview(by)) return 'forbidden'
    if (this.ended || this.seats.size === 0) return 'wrongState'
    if (this.isWriter(by)) return 'ownClaim'
    return this.seats.has(by) ? null : 'notAssigned'
  }

  private decide(verdict: Verdict): void {
    this.ended = 'DECIDED'
    this.verdict = verdict
  }

  private askAllAgain(): void {
    for (const seat of this.seats.values()) seat.review = null
  }

  /** Nobody but a person decides: whoever's review would close the claim by another's leaving gives it once more. */
  private leave(who: Who): void {
    this.seats.delete(who)
    if (this.seats.size === 0 || this.waiting().length > 0 || !this.agree()) return
    const last = [...this.seats.values()].sort((a, b) => (b.review?.turn ?? 0) - (a.review?.turn ?? 0))[0]
    if (last) last.review = null
  }
}
