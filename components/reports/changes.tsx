import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ClaimMark } from '@/components/claims/verdict-mark'
import { SectionHeading } from '@/components/ui/heading'
import { Notice } from '@/components/ui/notice'
import { Time } from '@/components/ui/time'
import type { MarkView } from '@/lib/provenance/mark-view'
import type { MarkedInReport, VerdictChange } from '@/lib/reports/view'

/** What the desk knows by now of the claims of a report. */
export type Since = { readonly changes: readonly VerdictChange[]; readonly marked: readonly MarkedInReport[] }

const PLACE = 'report-changes'
const AGAIN = 'report-again'

/** Where the side stands after the report: says above it that something has changed, and leads there. */
export function SinceLead({ changes, marked }: Since) {
  const t = useTranslations('reports.show')
  if (changes.length + marked.length === 0) return null
  return (
    <div className="no-print mb-4 flex flex-col gap-2 lg:hidden">
      {marked.length > 0 && (
        <Lead title={t('againLead', { count: marked.length })} href={`#${AGAIN}`} see={t('againSee')} />
      )}
      {changes.length > 0 && (
        <Lead title={t('changesLead', { count: changes.length })} href={`#${PLACE}`} see={t('changesSee')} />
      )}
    </div>
  )
}

function Lead({ title, href, see }: { title: string; href: string; see: string }) {
  return (
    <Notice
      kind="warning"
      title={title}
      todo={
        <a className="link" href={href}>
          {see}
        </a>
      }
    />
  )
}

/** What a report's claims rest on and what no longer holds as it did. Whether the verdicts do is for people to say. */
export function Again({ team, marked }: { team: string; marked: Since['marked'] }) {
  const t = useTranslations('reports.show')
  if (marked.length === 0) return null
  return (
    <section aria-labelledby={AGAIN}>
      <SectionHeading id={AGAIN}>{t('again')}</SectionHeading>
      <ul className="flex flex-col gap-2">
        {marked.flatMap(({ claimId, number, marks }) =>
          marks.map((mark) => (
            <li key={mark.id}>
              <Link className="link" href={`/${team}/claims/${claimId}`} prefetch={false}>
                {t('changedClaim', { number })}
              </Link>
              : <Why mark={mark} />
            </li>
          )),
        )}
      </ul>
      <p className="mt-2 text-xs text-soft">{t('againHint')}</p>
    </section>
  )
}

function Why({ mark }: { mark: MarkView }) {
  const t = useTranslations('reports.show.why')
  return t.rich(mark.cause, {
    what: mark.what,
    words: mark.words ?? 'none',
    when: () => <Time at={mark.withdrawnAt ?? mark.at} as="date" />,
  })
}

/** What the desk has found since a report was frozen. Beside the report, never in it: what left stays as it left. */
export function Changes({ team, changes }: { team: string; changes: readonly VerdictChange[] }) {
  const t = useTranslations('reports.show')
  if (changes.length === 0) return null
  return (
    <section aria-labelledby={PLACE}>
      <SectionHeading id={PLACE}>{t('changes')}</SectionHeading>
      <ul className="flex flex-col gap-2">
        {changes.map((one) => (
          <li key={one.claimId} className="flex flex-col items-start gap-1">
            <p>
              <Link className="link" href={`/${team}/claims/${one.claimId}`} prefetch={false}>
                {t('changedClaim', { number: one.number })}
              </Link>
              : {t.rich(`changed.${one.what}`, { when: () => <Time at={one.at} as="date" /> })}
            </p>
            <ClaimMark state={one.state} verdict={one.verdict} />
          </li>
        ))}
      </ul>
      <p className="mt-2 text-xs text-soft">{t('changesHint')}</p>
    </section>
  )
}
