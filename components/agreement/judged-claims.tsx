import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ClaimMark } from '@/components/claims/verdict-mark'
import { EmptyState } from '@/components/ui/empty-state'
import { PagedTable } from '@/components/ui/paged-table'
import { Cell, HeadCell, Row, RowHead } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { JudgedClaim, JudgedClaims as View } from '@/lib/reviews/agreement/view'
import { agreementHref, judgedHref } from './agreement-href'

/** The claims behind one number: who found what, and what the desk finds. */
export function JudgedClaims({ team, view }: { team: string; view: View }) {
  const t = useTranslations('agreement.behind')
  const { a, b, month, pair, page } = view
  return (
    <div className="flex flex-col gap-3 py-5">
      <div className="px-6 max-md:px-4">
        <p className="font-semibold">
          <Found view={view} />
        </p>
        <Link className="link target text-xs" href={agreementHref(team, { month, pair })}>
          {t('back')}
        </Link>
      </div>
      {page.rows.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>
      ) : (
        <PagedTable
          label={t('table')}
          pages={t('pages')}
          page={page}
          href={(cursor) => judgedHref(team, { month, pair, a, b, cursor })}
          head={
            <>
              <HeadCell className="md:w-[45%]">{t('claim')}</HeadCell>
              <HeadCell className="max-md:hidden">{t('by')}</HeadCell>
              <HeadCell>{t('desk')}</HeadCell>
              <HeadCell className="max-lg:hidden">{t('at')}</HeadCell>
            </>
          }
        >
          {page.rows.map((claim) => (
            <Line key={`${claim.id} ${claim.at}`} team={team} claim={claim} view={view} />
          ))}
        </PagedTable>
      )}
    </div>
  )
}

function Found({ view: { a, b, pair } }: { view: View }) {
  const t = useTranslations('agreement.behind')
  const m = useTranslations('marks.finding')
  if (!pair) return t('heading', { a: m(a), b: m(b) })
  return t('headingOf', { first: pair.first.name, second: pair.second.name, a: m(a), b: m(b) })
}

function Line({ team, claim, view: { a, b } }: { team: string; claim: JudgedClaim; view: View }) {
  const t = useTranslations('agreement.behind')
  const m = useTranslations('marks.finding')
  const who = (
    <>
      <bdi className="block">{t('who', { name: claim.first.name, found: m(a) })}</bdi>
      <bdi className="block">{t('who', { name: claim.second.name, found: m(b) })}</bdi>
    </>
  )
  return (
    <Row>
      <RowHead href={`/${team}/claims/${claim.id}`} name={claim.text}>
        <p className="mt-0.5 text-xs wrap-anywhere text-soft" dir="auto">
          {claim.story}
        </p>
        {claim.earlier && <p className="text-xs text-soft">{t('earlier')}</p>}
        <div className="mt-1 text-xs text-soft md:hidden">{who}</div>
      </RowHead>
      <Cell className="py-2 text-soft max-md:hidden">{who}</Cell>
      <Cell className="py-2">
        <ClaimMark state={claim.state} verdict={claim.verdict} />
      </Cell>
      <Cell className="py-2 text-soft max-lg:hidden">
        <Time at={claim.at} />
      </Cell>
    </Row>
  )
}
