import { useTranslations } from 'next-intl'
import { Facts } from '@/components/ui/facts'
import { SectionHeading } from '@/components/ui/heading'
import type { SnapshotView } from '@/lib/reviews/view'
import { CaptureNotes } from './capture-notes'
import { headlineAt } from './headline-at'
import { useFacts } from './use-facts'

/** On paper alone: what a printed capture proves itself by. A page that is handed on has no column beside it to look in. */
export function PrintedProof({ view: { meta, window, fetched, warc } }: { view: SnapshotView }) {
  const t = useTranslations('archive.facts')
  const whole = (digest: string) => <span className="font-mono wrap-anywhere">{digest}</span>
  const facts = [
    // Where the text begins with its headline, that is set as one, and none stands above this.
    ...(headlineAt(window, meta.title) === null
      ? []
      : [{ term: t('title'), value: <bdi>{meta.title}</bdi> }]),
    ...useFacts(meta, fetched?.recordedAt),
    { term: t('capturedUtc'), value: `${meta.capturedAt.slice(0, 19).replace('T', ' ')} UTC` },
    { term: t('digest'), value: whole(meta.digest) },
    { term: t('textDigest'), value: whole(meta.textDigest) },
    ...(warc ? [{ term: t('warcDigest'), value: whole(warc.digest) }] : []),
  ]
  return (
    <section aria-label={t('proof')} className="reader-proof font-sans">
      <Facts facts={facts} />
      {meta.notes.length > 0 && (
        <div className="mt-3">
          <SectionHeading>{t('notes')}</SectionHeading>
          <CaptureNotes notes={meta.notes} />
        </div>
      )}
    </section>
  )
}
