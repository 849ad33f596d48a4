import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { teamLogHref } from '@/components/audit/sentence'
import { buttonStyle } from '@/components/ui/button-style'
import { CopyButton } from '@/components/ui/copy-button'
import { Facts } from '@/components/ui/facts'
import { SectionHeading } from '@/components/ui/heading'
import { Time } from '@/components/ui/time'
import type { ReportView } from '@/lib/reports/view'
import { Again, Changes, type Since } from './changes'

type Props = { team: string; report: ReportView; since: Since }

/** What has changed since a report was frozen, what it is, and its three downloads. */
export function ReportAside({ team, report, since }: Props) {
  const t = useTranslations('reports.show')
  const { frozen, story, claims } = report.content
  const base = `/${team}/reports/${report.id}`
  return (
    <div className="no-print flex flex-col gap-6">
      <Again team={team} marked={since.marked} />
      <Changes team={team} changes={since.changes} />
      <section aria-labelledby="report-downloads">
        <SectionHeading id="report-downloads">{t('downloads')}</SectionHeading>
        <ul className="flex flex-col gap-3">
          <Download href={`${base}/html`} label={t('html')} hint={t('htmlHint')}>
            <a className="link" href={`${base}/html?view=1`}>
              {t('view')}
            </a>
          </Download>
          <Download href={`${base}/csv`} label={t('csv')} hint={t('csvHint')} />
          <Download href={`${base}/json`} label={t('json')} hint={t('jsonHint')}>
            <a className="link" href={report.content.$schema}>
              {t('schema')}
            </a>
          </Download>
        </ul>
      </section>
      <section aria-labelledby="report-about">
        <SectionHeading id="report-about">{t('about')}</SectionHeading>
        <Facts
          facts={[
            { term: t('frozen'), value: <Time at={frozen.at} /> },
            { term: t('by'), value: <bdi>{frozen.by}</bdi> },
            {
              term: t('story'),
              value: (
                <Link className="link" href={`/${team}/stories/${report.storyId}`} dir="auto">
                  {story.title}
                </Link>
              ),
            },
            { term: t('claims'), value: claims.length },
            {
              term: t('audit'),
              value: (
                // Not a Link: only a page that is loaded knows which of its entries the address means, and marks it.
                <a className="link" href={teamLogHref(team, frozen.audit.seq)}>
                  {t('auditEntry', { seq: frozen.audit.seq })}
                </a>
              ),
            },
            { term: t('digest'), value: <code className="break-all">{report.digest}</code> },
          ]}
        />
        <div className="mt-3">
          <CopyButton value={report.digest} label={t('copyDigest')} size="sm" />
        </div>
      </section>
    </div>
  )
}

type DownloadProps = { href: string; label: string; hint: string; children?: ReactNode }

function Download({ href, label, hint, children }: DownloadProps) {
  return (
    <li className="flex flex-col items-start gap-1">
      <a href={href} download className={buttonStyle('secondary')}>
        {label}
      </a>
      <p className="text-xs text-soft">
        {hint} {children}
      </p>
    </li>
  )
}
