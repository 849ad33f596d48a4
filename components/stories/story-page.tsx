import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { OrderList } from '@/components/archive/order-line'
import { matrixHref } from '@/components/claims/matrix-href'
import { Live } from '@/components/layout/live'
import { Split } from '@/components/layout/split'
import { TopBar } from '@/components/layout/top-bar'
import { queueHref } from '@/components/queue/queue-href'
import { ButtonLink } from '@/components/ui/button'
import { SectionHeading } from '@/components/ui/heading'
import { Pager } from '@/components/ui/pager'
import { Time } from '@/components/ui/time'
import { shortDigest } from '@/lib/archive/short-digest'
import type { BurnDown as BurnDownOf } from '@/lib/reviews/burn-down'
import type { StoryView } from '@/lib/reviews/view'
import { ArchiveStory } from './archive-story'
import { Article } from './article'
import { ArticleChanged } from './article-changed'
import { BurnDown } from './burn-down'
import { DOCUMENTS_ID } from './documents-id'
import { type Choice, chosenOf } from './first-choice'
import { LanguageNote } from './language-note'
import { LessSure } from './less-sure'
import { MakeClaim } from './make-claim'
import { MoreClaims } from './more-claims'
import { OrderLinks } from './order-links'
import { PageLook } from './page-look'
import { Schedule } from './schedule'
import { SearchAgain } from './search-again'
import { SearchStatus } from './search-status'
import { articleMarks } from './statement-marks'
import type { StoryActions } from './story-actions'
import { type Listing, storyHref } from './story-href'
import { LinksLead, StoryLinks } from './story-links'
import { StoryProgress } from './story-progress'
import { StorySettings } from './story-settings'
import { WithdrawnClaims } from './withdrawn-claims'
import { Workbench } from './workbench'
import { WORKLIST_ID } from './worklist'

type StoryPageProps = {
  team: string
  view: StoryView
  /** Null where there is nothing to say of it. */
  way: BurnDownOf | null
  listing: Listing
  actions: StoryActions
}

/**
 * The story: left the article as print, right its claims and what was found in it, of it and in the order that is asked for.
 *
 * @param since how far the team's history went when the page was read
 */
export function StoryPage({ since, ...props }: StoryPageProps & { since: number }) {
  const { team, view, way, listing, actions } = props
  const { article, claims } = view
  const choice = chosenOf(view.suggestions, listing.show)
  const open = choice.listed.filter((suggestion) => suggestion.state === 'OPEN').length
  return (
    <>
      <Live team={team} about={{ kind: 'story', storyId: view.id }} since={since} />
      <StoryBar team={team} view={view} actions={actions} />
      <Split
        asideWidth="wide"
        asideLabel={useTranslations('workbench')('claims')}
        aside={
          <Aside
            team={team}
            view={view}
            way={way}
            listing={listing}
            choice={choice}
            actions={actions}
            open={open}
          />
        }
      >
        <ArticleChanged team={team} view={view} />
        <LanguageNote language={view.textLanguage} canMake={view.can.createClaim} />
        <Article
          {...articleMarks(choice.listed, claims)}
          title={article.title}
          meta={<ArticleMeta view={view} open={open} />}
          window={article.window}
          language={article.language}
          direction={article.direction}
        />
        <Parts team={team} view={view} listing={listing} />
        <Documents team={team} view={view} actions={actions} />
      </Split>
    </>
  )
}

function StoryBar({ team, view, actions }: Omit<StoryPageProps, 'listing' | 'way'>) {
  const t = useTranslations('workbench.top')
  const { article, can } = view
  const meta = (
    <>
      <Link href={`/${team}/snapshots/${article.id}`} prefetch={false} className="link whitespace-nowrap">
        {shortDigest(article.digest)}
      </Link>
      <span className="whitespace-nowrap">
        {t.rich('captured', { when: () => <Time at={article.capturedAt} as="relative" /> })}
      </span>
    </>
  )
  return (
    <TopBar
      crumbs={[{ label: t('stories'), href: `/${team}/stories` }, { label: view.title }]}
      meta={meta}
      actions={
        <>
          <span className="text-xs text-soft">
            {view.deadline ? <Due at={view.deadline} /> : t('noDeadline')}
          </span>
          {can.edit && <StorySettings team={team} story={view} edit={actions.editStory} />}
          {can.edit && (
            <ArchiveStory
              team={team}
              storyId={view.id}
              archived={view.archived}
              archive={actions.archive}
              bringBack={actions.bringBack}
            />
          )}
          <ButtonLink variant="quiet" href={matrixHref(team, view.id)}>
            {t('matrix')}
          </ButtonLink>
          {can.assign && (
            <ButtonLink href={queueHref(team, { tab: 'unassigned', storyId: view.id })}>
              {t('assign')}
            </ButtonLink>
          )}
          {can.freezeReport && (
            <ButtonLink variant="primary" href={`/${team}/reports/new?story=${view.id}`}>
              {t('report')}
            </ButtonLink>
          )}
        </>
      }
    />
  )
}

function Due({ at }: { at: string }) {
  const t = useTranslations('workbench.top')
  return t.rich('due', {
    when: () => (
      <b className="text-ink">
        <Time at={at} as="moment" />
      </b>
    ),
    soon: () => <Time at={at} as="relative" />,
  })
}

/** Down to the list, where it stands below the whole article instead of beside it. */
function ToClaims({ claims, suggestions }: { claims: number; suggestions: number }) {
  const t = useTranslations('workbench.meta')
  if (claims + suggestions === 0) return null
  return (
    <span className="no-print lg:hidden">
      ·{' '}
      <a href={`#${WORKLIST_ID}`} className="link">
        {claims > 0 ? t('toClaims', { count: claims }) : t('toSuggestions', { count: suggestions })}
      </a>
    </span>
  )
}

function ArticleMeta({ view, open }: { view: StoryView; open: number }) {
  const t = useTranslations('workbench.meta')
  const { article } = view
  const { part, parts } = article.window
  return (
    <p className="flex flex-wrap gap-x-1.5">
      {article.outlet && <bdi>{article.outlet} ·</bdi>}
      {article.byline && <bdi>{article.byline} ·</bdi>}
      {article.publishedAt && (
        <span>
          <Time at={article.publishedAt} /> ·
        </span>
      )}
      <span>{t('words', { count: article.words })}</span>
      {parts > 1 && <span>· {t('part', { part: part + 1, parts })}</span>}
      <ToClaims claims={view.progress.claims} suggestions={open} />
    </p>
  )
}

function Parts({ team, view, listing }: Omit<StoryPageProps, 'actions' | 'way'>) {
  const { part, parts } = view.article.window
  const href = (to: number) => storyHref(team, view.id, { part: to, ...listing })
  return (
    <Pager
      previousHref={part > 0 ? href(part - 1) : undefined}
      nextHref={part + 1 < parts ? href(part + 1) : undefined}
    />
  )
}

function Documents({ team, view, actions }: Omit<StoryPageProps, 'listing' | 'way'>) {
  const t = useTranslations('workbench.documents')
  return (
    <section className="mt-10 max-w-[39rem] border-t border-line pt-4">
      <SectionHeading
        action={
          view.can.addDocument && (
            <span className="flex gap-2">
              <ButtonLink size="sm" href={`/${team}/stories/${view.id}/add`}>
                {t('add')}
              </ButtonLink>
              <ButtonLink size="sm" variant="quiet" href={`/${team}/stories/${view.id}/import`}>
                {t('import')}
              </ButtonLink>
            </span>
          )
        }
      >
        {t('heading')}
      </SectionHeading>
      <Schedule team={team} view={view} actions={actions} />
      <ul id={DOCUMENTS_ID} tabIndex={-1} aria-label={t('heading')} className="flex flex-col">
        {view.documents.map((document) => (
          <li key={document.id} className="flex flex-wrap items-baseline gap-x-2 border-b border-line py-1.5">
            <Link
              href={`/${team}/snapshots/${document.id}`}
              prefetch={false}
              className="link min-w-0 break-words"
              dir="auto"
            >
              {document.title}
            </Link>
            <span className="text-xs text-soft">
              {[document.outlet, t(document.kind)].filter(Boolean).join(' · ')}
            </span>
            <PageLook
              team={team}
              page={view.schedule.pages.find(({ documentId }) => documentId === document.documentId)}
              canTry={view.can.addDocument}
              actions={actions}
            />
          </li>
        ))}
      </ul>
      <OrderList
        team={team}
        orders={view.orders}
        count={view.orderCount}
        canChange={view.can.addDocument}
        actions={actions.captures}
      />
      <StoryLinks team={team} view={view} actions={actions.derivations} />
      <p className="mt-3">
        <Link href={`/${team}/reports?story=${view.id}`} prefetch={false} className="link">
          {t('reports')}
        </Link>
      </p>
    </section>
  )
}

type AsideProps = StoryPageProps & { choice: Choice; open: number }

function Aside({ team, view, way, listing, choice, actions, open }: AsideProps) {
  const { article, suggestions, claims, can } = view
  const place = { part: article.window.part, ...listing }
  const cues = Object.fromEntries(
    choice.listed.map(({ id, statement }) => [
      id,
      statement.cue
        ? article.window.text.slice(
            statement.cue.start - article.window.range.start,
            statement.cue.end - article.window.range.start,
          )
        : '',
    ]),
  )
  return (
    <>
      <StoryProgress progress={view.progress} suggested={open} />
      {way && <BurnDown way={way} />}
      <LinksLead links={view.links} />
      {can.createClaim && (
        <div className="mb-3">
          <MakeClaim
            team={team}
            storyId={view.id}
            snapshotId={article.id}
            windowText={article.window.text}
            windowStart={article.window.range.start}
            create={actions.createClaim}
          />
        </div>
      )}
      <SearchStatus
        search={view.search}
        support={view.textLanguage.support}
        found={suggestions.length + claims.length}
        href={`/${team}/stories/${view.id}/search`}
        again={
          can.searchAgain && <SearchAgain team={team} storyId={view.id} searchAgain={actions.searchAgain} />
        }
      />
      {(listing.order !== 'reading' || suggestions.some(({ proposition }) => proposition)) && (
        <OrderLinks team={team} storyId={view.id} place={place} />
      )}
      {choice.lessSure > 0 && (
        <LessSure team={team} storyId={view.id} place={place} count={choice.lessSure} />
      )}
      <Workbench
        team={team}
        storyId={view.id}
        suggestions={choice.listed}
        claims={claims}
        order={listing.order}
        cues={cues}
        actions={actions}
        canDecide={can.decideSuggestions}
      />
      <MoreClaims team={team} storyId={view.id} shown={claims.length} count={view.progress.claims} />
      <WithdrawnClaims team={team} claims={view.withdrawn} />
    </>
  )
}
