import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { StanceMark } from '@/components/attribution/stance-mark'
import { Tag } from '@/components/ui/badge'
import { Time } from '@/components/ui/time'
import type { WhenEntry } from '@/lib/claims/when-view'
import { type ClaimPlace, claimHref } from './claim-href'

type Props = { team: string; claimId: string; entries: readonly WhenEntry[]; look: ClaimPlace }

/** Point by point what the figures show; the moment each was recorded leads to what was known then. */
export function WhenTable({ team, claimId, entries, look }: Props) {
  const t = useTranslations('claims.when')
  return (
    <table className="w-full border-collapse text-start" aria-label={t('table')}>
      <thead>
        <tr>
          <Head>{t('who')}</Head>
          <Head>{t('said')}</Head>
          <Head>{t('learnt')}</Head>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id} className={`border-b border-line ${entry.since === 'later' ? 'text-soft' : ''}`}>
            <th scope="row" className="py-1.5 pe-3 text-start align-top font-normal">
              <bdi className="me-2 font-semibold wrap-anywhere">{entry.sourceWords}</bdi>
              <Stance entry={entry} />
            </th>
            <td className="py-1.5 pe-3 align-top">
              <Said entry={entry} />
            </td>
            <td className="py-1.5 align-top">
              <Link
                prefetch={false}
                scroll={false}
                href={claimHref(team, claimId, { ...look, asOf: entry.recordedAt }, 'when')}
                title={t('asOfThen', { by: entry.recordedBy })}
                className="link"
              >
                <Time at={entry.recordedAt} />
              </Link>
              {entry.since && (
                <span className="mt-0.5 block">
                  <Tag>{t(`since.${entry.since}`)}</Tag>
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Head({ children }: { children: ReactNode }) {
  return (
    <th
      scope="col"
      className="border-b border-line-strong pe-3 pb-1 text-start text-xs font-medium text-faint last:pe-0"
    >
      {children}
    </th>
  )
}

function Stance({ entry: { stance, denialScope } }: { entry: WhenEntry }) {
  const m = useTranslations('marks')
  return (
    <>
      <StanceMark stance={stance} />
      {denialScope && <span className="ms-1 text-xs text-soft">{m(`scope.${denialScope}`)}</span>}
    </>
  )
}

/** The day, with the words that tell it; or when the document came out, said to be that. */
function Said({ entry: { saidAt, saidWhen } }: { entry: WhenEntry }) {
  const t = useTranslations('claims.when')
  const words = saidWhen && (
    <q dir="auto" className="font-serif">
      {saidWhen}
    </q>
  )
  if (!saidAt)
    return (
      <span className="text-soft">
        {t('undated')} {words}
      </span>
    )
  return (
    <>
      <Time at={saidAt.at} as="date" />{' '}
      <span className="text-xs text-soft">
        {saidAt.by === 'published' && t('published')} {words}
      </span>
    </>
  )
}
