import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { CommentOnPlace } from '@/components/discussion/comment-on-place'
import { TopBar } from '@/components/layout/top-bar'
import { buttonStyle } from '@/components/ui/button-style'
import { PrintHeading } from '@/components/ui/heading'
import { Notice } from '@/components/ui/notice'
import { Pager } from '@/components/ui/pager'
import { Time } from '@/components/ui/time'
import { shortDigest } from '@/lib/archive/short-digest'
import type { SnapshotView } from '@/lib/reviews/view'
import { DocumentCaptures, LaterCapture } from './captures'
import { DamagedOriginals } from './damaged-originals'
import { headlineAt } from './headline-at'
import { LookedFor } from './looked-for'
import { NotShown, OriginalPane } from './original-pane'
import { OriginalToggle } from './original-toggle'
import { PrintedProof } from './printed-proof'
import { QuotePanel } from './quote-panel'
import { QuotedAlready } from './quoted-already'
import type { ReaderActions } from './reader-actions'
import { ReaderColumns } from './reader-columns'
import { ReaderTools } from './reader-tools'
import { OtherDocuments, SnapshotFacts } from './snapshot-facts'
import { PLACE_ID, snapshotHref } from './snapshot-href'
import { SnapshotText } from './snapshot-text'
import { WasWithdrawn } from './was-withdrawn'
import { Withdrawals } from './withdrawals'

type ReaderProps = { team: string; me: string; view: SnapshotView; actions: ReaderActions }

/**
 * A capture to read: left its text, right where it comes from and, read for a claim, the way to quote from it; `beside` shows
 * its original there.
 */
export function SnapshotReader({ team, me, view, beside, actions }: ReaderProps & { beside: boolean }) {
  const t = useTranslations('archive.reader')
  const { meta, story, window } = view
  const claimId = view.reading?.claim.id
  const isShown = view.original.shown !== null
  const partHref = (part: number) => snapshotHref(team, meta.id, { part, claimId })
  return (
    <>
      <TopBar
        crumbs={[
          { label: t('stories'), href: `/${team}/stories` },
          { label: story.title, href: `/${team}/stories/${story.id}` },
          { label: meta.title },
        ]}
        back={claimId && `/${team}/claims/${claimId}`}
        meta={
          <span title={meta.digest} className="no-print">
            {shortDigest(meta.digest)}
          </span>
        }
        actions={
          <>
            {isShown && <OriginalToggle beside={beside} />}
            {view.withdrawn.can.retract && <WasWithdrawn team={team} view={view} actions={actions} />}
            <a href={`/${team}/snapshots/${meta.id}/original`} className={buttonStyle()}>
              {t('download')}
            </a>
          </>
        }
      />
      <ReaderColumns
        asideLabel={t('about')}
        aside={<Aside team={team} me={me} view={view} actions={actions} />}
        beside={beside}
        original={isShown && <OriginalPane team={team} view={view} />}
      >
        <ReaderHead view={view} />
        {view.damaged.length > 0 && (
          <div className="mb-5 font-sans text-base">
            <DamagedOriginals team={team} damaged={view.damaged} here={meta.id} />
          </div>
        )}
        <LaterCapture team={team} view={view} />
        <Withdrawals team={team} view={view} actions={actions} />
        <div className="reader-text">
          <SnapshotText view={view} />
          <Pager
            label={t('parts')}
            previousHref={window.part > 0 ? partHref(window.part - 1) : undefined}
            nextHref={window.part + 1 < window.parts ? partHref(window.part + 1) : undefined}
          />
        </div>
      </ReaderColumns>
      <ReaderTools
        team={team}
        snapshotId={meta.id}
        place={view.place}
        canQuote={view.reading?.canQuote ?? false}
        canComment={view.reading?.talk.can.write ?? false}
        compareId={view.captures.compareId}
      />
    </>
  )
}

function ReaderHead({ view }: { view: SnapshotView }) {
  const { meta, window, place, placeLost } = view
  const t = useTranslations('archive.reader')
  const placeHere = place && place.start < window.range.end && place.end > window.range.start
  return (
    <header className="print-copy mb-5">
      {headlineAt(window, meta.title) === null ? (
        <PrintHeading lang={meta.language ?? undefined} dir={meta.direction}>
          {meta.title}
        </PrintHeading>
      ) : (
        <h1 className="sr-only">{meta.title}</h1>
      )}
      <p className="mt-1.5 flex flex-wrap gap-x-2 font-sans text-xs text-soft">
        {meta.outlet && <bdi>{meta.outlet}</bdi>}
        <span>{t.rich('captured', { when: () => <Time at={meta.capturedAt} /> })}</span>
        <span>{t('words', { count: meta.words })}</span>
        {window.parts > 1 && <span>{t('part', { part: window.part + 1, parts: window.parts })}</span>}
        {placeHere && (
          <Link href={`#${PLACE_ID}`} className="link no-print">
            {t('toPlace')}
          </Link>
        )}
      </p>
      <PrintedProof view={view} />
      <NotShown view={view} />
      {placeLost && (
        <div className="mt-3 font-sans text-base">
          <Notice kind="warning" title={t('placeLost')} todo={t('placeLostTodo')} />
        </div>
      )}
    </header>
  )
}

function Aside({ team, me, view, actions }: ReaderProps) {
  const { meta, others, reading, window } = view
  return (
    <div className="flex flex-col gap-6">
      {reading?.talk.can.write && (
        <CommentOnPlace
          {...{ team, me, snapshotId: meta.id, claim: reading.claim, talk: reading.talk }}
          open={actions.comment}
        />
      )}
      {reading && (
        <QuotePanel team={team} snapshotId={meta.id} reading={reading} actions={actions}>
          <QuotedAlready evidence={reading.evidence} window={window} meta={meta} />
          <LookedFor team={team} quotes={reading.quotes} />
        </QuotePanel>
      )}
      <DocumentCaptures team={team} view={view} />
      <SnapshotFacts
        meta={meta}
        fetched={view.fetched}
        warc={
          view.warc && {
            ...view.warc,
            href: `/${team}/snapshots/${meta.id}/warc`,
            damage: view.damaged.find(({ what }) => what === 'WARC')?.state ?? null,
          }
        }
        addHref={view.can.captureAgain ? `/${team}/stories/${view.story.id}/add` : null}
      />
      <OtherDocuments team={team} documents={others} claimId={reading?.claim.id} />
    </div>
  )
}
