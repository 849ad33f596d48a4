import { useTranslations } from 'next-intl'
import { DamagedOriginals } from '@/components/archive/damaged-originals'
import { Split } from '@/components/layout/split'
import { TopBar } from '@/components/layout/top-bar'
import type { DamagedCapture } from '@/lib/archive/damage'
import { shortDigest } from '@/lib/archive/short-digest'
import type { ReportView } from '@/lib/reports/view'
import { type Since, SinceLead } from './changes'
import { ReportAside } from './report-aside'
import { ReportSheet } from './sheet'

type Props = { team: string; report: ReportView; since: Since; damaged: readonly DamagedCapture[] }

/** A frozen report as it left, and beside it what the desk knows of it. */
export function ReportPage({ team, report, since, damaged }: Props) {
  const t = useTranslations('reports')
  const name = t('show.title', { number: report.number })
  return (
    <>
      <TopBar
        crumbs={[{ label: t('list.title'), href: `/${team}/reports` }, { label: name }]}
        meta={shortDigest(report.digest)}
      />
      <Split aside={<ReportAside team={team} report={report} since={since} />} asideLabel={t('show.about')}>
        <h1 className="sr-only">{name}</h1>
        <SinceLead {...since} />
        {damaged.length > 0 && (
          <div className="no-print mb-4">
            <DamagedOriginals team={team} damaged={damaged} />
          </div>
        )}
        <ReportSheet content={report.content} digest={report.digest} />
      </Split>
    </>
  )
}
