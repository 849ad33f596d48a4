import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { SectionHeading } from '@/components/ui/heading'
import type { Adjudicated } from '@/lib/reviews/adjudicate'
import type { ClaimView, DraftView } from '@/lib/reviews/view'
import type { Action } from '@/lib/web/result'
import { AdjudicationForm } from './adjudication-form'
import { KeptDraft } from './kept-draft'
import { LeftOverWords } from './left-over-words'
import { type PanelActions, ReviewPanel } from './panel'
import { PutOff } from './put-off'
import type { PutOffActions, SubmittedAndNext } from './put-off-actions'
import { Reopen } from './reopen'
import { ReviewForm } from './review-form'
import { evidenceChoices, reviewTask } from './review-task'
import { rulesAhead } from './rules-ahead'

export type ReviewActions = PanelActions &
  PutOffActions & {
    readonly saveDraft: Action<DraftView>
    readonly submit: Action<SubmittedAndNext>
    readonly adjudicate: Action<Adjudicated>
    readonly reopen: Action<unknown>
  }

type Props = { team: string; me: string; claim: ClaimView; actions: ReviewActions }

/** The side of the page: one's own judgement of the claim, and who else gives theirs. */
export function ReviewAside({ team, me, claim, actions }: Props) {
  return (
    <div className="flex flex-col gap-6">
      <Judge team={team} me={me} claim={claim} actions={actions} />
      <KeptDraft me={me} claim={claim} />
      <LeftOverWords me={me} claim={claim} />
      <ReviewPanel team={team} claim={panelOf(claim)} actions={actions} />
    </div>
  )
}

/** What the panel is sent of the claim, and no more. */
const panelOf = ({ id, state, dueAt, assignments, handNotes, people, can }: ClaimView) => ({
  ...{ id, state, dueAt, assignments, handNotes, people, can },
})

function Judge(props: Props) {
  const t = useTranslations('reviews')
  const { team, me, claim, actions } = props
  if (claim.state === 'DECIDED')
    return claim.can.reopen ? <Reopen team={team} claimId={claim.id} reopen={actions.reopen} /> : null
  if (claim.can.review && !claim.mine.reviewed)
    return (
      <section aria-labelledby="yours">
        <SectionHeading id="yours" meta={claim.assignments.length > 1 ? t('blind') : t('alone')}>
          {t('your')}
        </SectionHeading>
        {claim.hiddenReviews > 0 && (
          <p className="mb-2 text-xs text-soft">{t('hidden', { count: claim.hiddenReviews })}</p>
        )}
        <PutOff
          team={team}
          claimId={claim.id}
          dueAt={claim.dueAt}
          seat={claim.assignments.find(({ reviewer }) => reviewer.id === me) ?? null}
          actions={actions}
        />
        <Form {...props} />
      </section>
    )
  if (claim.can.review)
    return (
      <section aria-labelledby="yours">
        <SectionHeading id="yours">{t('your')}</SectionHeading>
        <p className="mb-1">{t('mineIn')}</p>
        <Disclosure summary={t('openRevise')}>
          <Form {...props} />
        </Disclosure>
      </section>
    )
  if (claim.can.adjudicate)
    return (
      <section aria-labelledby="settle">
        <SectionHeading id="settle">{t('adjudicate.title')}</SectionHeading>
        <AdjudicationForm
          key={claim.id}
          team={team}
          me={me}
          claimId={claim.id}
          version={claim.version}
          evidence={evidenceChoices(claim)}
          reviewIds={claim.reviews.filter((review) => review.current).map((review) => review.id)}
          ahead={rulesAhead(claim.policy)}
          adjudicate={actions.adjudicate}
        />
      </section>
    )
  if (claim.state === 'TO_ADJUDICATE') return <p className="text-soft">{t('adjudicate.cannot')}</p>
  return null
}

function Form({ team, me, claim, actions }: Props) {
  const { saveDraft, submit } = actions
  return (
    <ReviewForm
      key={`${claim.id} ${claim.mine.revision}`}
      team={team}
      me={me}
      task={reviewTask(claim, me)}
      actions={{ saveDraft, submit }}
    />
  )
}
