import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { DamagedOriginals } from '@/components/archive/damaged-originals'
import type { Comments } from '@/components/discussion/comment-marks'
import { Discussion } from '@/components/discussion/discussion'
import type { DiscussionActions } from '@/components/discussion/discussion-actions'
import { Live } from '@/components/layout/live'
import { Split } from '@/components/layout/split'
import { TopBar } from '@/components/layout/top-bar'
import { Words } from '@/components/layout/words'
import { ClaimPolicy, type PolicyActions } from '@/components/policy/claim-policy'
import type { DerivationActions } from '@/components/provenance/derivation-actions'
import { WhereFrom } from '@/components/provenance/where-from'
import { Decision } from '@/components/reviews/decision'
import { type ReviewActions, ReviewAside } from '@/components/reviews/review-aside'
import { ReviewsIn } from '@/components/reviews/reviews-in'
import { ButtonLink } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { IconLink } from '@/components/ui/icon-button'
import type { WhenView } from '@/lib/claims/when-view'
import type { DiscussionView } from '@/lib/reviews/discussion/view'
import type { History } from '@/lib/reviews/history'
import type { ClaimView } from '@/lib/reviews/view'
import type { Action } from '@/lib/web/result'
import { claimAsOf } from './as-of-claim'
import { AsOfNotice, OfToday } from './as-of-notice'
import type { AttributionActions } from './attribution-actions'
import { ClaimCommands } from './claim-commands'
import { ClaimHead } from './claim-head'
import { ClaimHistory } from './claim-history'
import type { ClaimPlace } from './claim-href'
import { Contradictions } from './contradictions'
import { EvidenceSection } from './evidence-section'
import type { EvidenceActions } from './evidence-tools'
import { FoundationLine } from './foundation'
import { LookAgain } from './look-again'
import { RightOfReply } from './right-of-reply'
import { SearchNotes } from './search-notes'
import type { SourcingActions } from './sourcing-actions'
import { WhenSection } from './when-section'
import { WhoSaysWhat } from './who-says-what'
import { Wording } from './wording-editor'

export type ClaimActions = {
  readonly edit: Action<{ version: number; text: string }>
  readonly clearMark: Action<void>
  readonly review: ReviewActions
  readonly evidence: EvidenceActions
  readonly attributions: AttributionActions
  readonly policy: PolicyActions
  readonly derivations: DerivationActions
  readonly sourcing: SourcingActions
  readonly discussion: DiscussionActions
}

type Props = {
  team: string
  me: string
  claim: ClaimView
  /** How far the team's history went when the page was read. */
  since: number
  history: History & { readonly before?: number }
  /** How the page is looked at. */
  look: ClaimPlace
  when: WhenView
  discussion: DiscussionView
  actions: ClaimActions
}

/** A claim: what it says, who says so, what is known about it, and what the desk finds. */
export function ClaimPage({ team, me, claim, since, history, look, when, discussion, actions }: Props) {
  const t = useTranslations('claims')
  const { id, story, documents } = claim
  const at = (claimId: string | null) => claimId && `/${team}/claims/${claimId}`
  const href = `/${team}/claims/${id}`
  const shared = { team, claimId: id, storyId: story.id }
  const comments: Comments = { href, counts: discussion.marks, canWrite: discussion.can.write }
  const sourcing = { ...shared, actions: actions.sourcing }
  const sheets = documents.map((one) => ({ id: one.id, title: one.title, isArticle: one.kind === 'ARTICLE' }))
  return (
    <Words
      namespaces={[
        'claims',
        'reviews',
        'putOff',
        'queue',
        'marks',
        'attribution',
        'changes',
        'discussion',
        'provenance',
        'sourcing',
        'waivers',
      ]}
    >
      <ClaimCommands
        href={href}
        previousHref={at(claim.previousId)}
        nextHref={at(claim.nextId)}
        skipHref={claim.mine.assigned && !claim.mine.reviewed ? null : `/${team}/queue/next?after=${id}`}
      />
      <ClaimBar team={team} claim={claim} href={href} since={since} />
      <Split
        asideLabel={t('aside')}
        aside={
          <div className="flex flex-col gap-6">
            <div data-pane id="review">
              <ReviewAside team={team} me={me} claim={claim} actions={actions.review} />
            </div>
            <div data-pane>
              <Discussion
                {...{ team, me, claimId: id, href }}
                view={discussion}
                actions={actions.discussion}
              />
            </div>
          </div>
        }
      >
        <div data-pane className="flex flex-col gap-9">
          <ClaimHead
            team={team}
            claim={claim}
            wording={
              <Wording
                key={id}
                team={team}
                claimId={id}
                text={claim.text}
                version={claim.version}
                canEdit={claim.can.edit}
                edit={actions.edit}
              />
            }
          />
          <LookAgain
            team={team}
            me={me}
            claimId={id}
            isDecided={claim.verdict !== null}
            again={claim.again}
            clear={actions.clearMark}
          />
          <DamagedOriginals team={team} damaged={claim.damaged} />
          <Decision claim={claim} />
          <Contradictions team={team} claim={claim} />
          <ReviewsIn claim={claim} />
          <AsOfNotice {...shared} when={when} look={look} />
          <WhoSaysWhat
            claim={claimAsOf(claim, when)}
            look={look}
            comments={comments}
            place={{ ...shared, me, documents: sheets, actions: actions.attributions }}
          />
          <OfToday when={when}>
            <WhereFrom team={team} storyId={story.id} chain={claim.chain} actions={actions.derivations} />
          </OfToday>
          <WhenSection {...shared} when={when} look={look} />
          <OfToday when={when}>
            <RightOfReply claim={claim} place={sourcing} />
          </OfToday>
          <OfToday when={when}>
            <ClaimPolicy claim={claim} place={{ team, me, actions: actions.policy }} />
          </OfToday>
          <OfToday when={when}>
            <EvidenceSection
              claim={claim}
              comments={comments}
              place={{ ...shared, me, documents: sheets, actions: actions.evidence }}
            >
              <SearchNotes claim={claim} place={sourcing} />
              <FoundationLine foundation={claim.foundation} canSet={claim.can.accuse} place={sourcing} />
            </EvidenceSection>
          </OfToday>
          <ClaimHistory team={team} href={href} {...history} before={history.before} />
        </div>
      </Split>
    </Words>
  )
}

type BarProps = Pick<Props, 'team' | 'claim' | 'since'> & { href: string }

function ClaimBar({ team, claim, href, since }: BarProps) {
  const t = useTranslations('claims')
  const nav = useTranslations('common.nav')
  const { story, number, previousId, nextId } = claim
  const icon = { 'aria-hidden': true, className: 'size-4 rtl:-scale-x-100' } as const
  return (
    <TopBar
      back={`/${team}/queue`}
      crumbs={[
        { label: nav('queue'), href: `/${team}/queue` },
        { label: story.title, href: `/${team}/stories/${story.id}` },
        { label: t('crumb', { number }) },
      ]}
      actions={
        <>
          <Live team={team} about={{ kind: 'claim', claimId: claim.id, storyId: story.id }} since={since} />
          {previousId && (
            <IconLink
              name={t('previous')}
              icon={<ChevronLeft {...icon} />}
              href={`/${team}/claims/${previousId}`}
            />
          )}
          {nextId && (
            <IconLink name={t('next')} icon={<ChevronRight {...icon} />} href={`/${team}/claims/${nextId}`} />
          )}
          <GoOn team={team} claim={claim} />
          <CopyButton size="sm" value={href} label={t('copyLink')} />
        </>
      }
    />
  )
}

/** To the next claim that waits for the reader. While they review one, the next one's page is fetched ahead. */
function GoOn({ team, claim: { id, mine } }: { team: string; claim: ClaimView }) {
  const t = useTranslations('claims')
  const look = { size: 'sm', variant: 'quiet' } as const
  if (mine.nextId)
    return (
      <ButtonLink {...look} prefetch href={`/${team}/claims/${mine.nextId}`}>
        {t('nextMine')}
      </ButtonLink>
    )
  if (mine.assigned && !mine.reviewed) return null
  return (
    <ButtonLink {...look} keys="s" href={`/${team}/queue/next?after=${id}`}>
      {t('skip')}
    </ButtonLink>
  )
}
