import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { CopyButton } from '@/components/ui/copy-button'
import { type Fact, Facts } from '@/components/ui/facts'
import { SectionHeading } from '@/components/ui/heading'
import { languageName } from '@/components/ui/language-name'
import { Time } from '@/components/ui/time'
import type { SnapshotMeta } from '@/lib/archive/view'
import type { Messages } from '@/messages/en'
import { snapshotHref } from './snapshot-href'

/** When, how and by whom a capture was taken, its digest, and what had to be mended in it. */
export function SnapshotFacts({ meta }: { meta: SnapshotMeta }) {
  const t = useTranslations('archive.facts')
  return (
    <section className="flex flex-col gap-4">
      <div>
        <SectionHeading>{t('heading')}</SectionHeading>
        <Facts facts={useFacts(meta)} />
      </div>
      <div>
        <SectionHeading
          action={<CopyButton size="sm" variant="quiet" value={meta.digest} label={t('copy')} />}
        >
          {t('digest')}
        </SectionHeading>
        <p className="font-mono text-xs wrap-anywhere select-all">{meta.digest}</p>
      </div>
      <div>
        <SectionHeading>{t('notes')}</SectionHeading>
        <Notes notes={meta.notes} />
      </div>
    </section>
  )
}

function useFacts(meta: SnapshotMeta): Fact[] {
  const t = useTranslations('archive.facts')
  const words = useTranslations('archive.reader')
  const locale = useLocale()
  const facts: (Fact | false)[] = [
    meta.outlet !== null && { term: t('outlet'), value: <bdi>{meta.outlet}</bdi> },
    meta.byline !== null && { term: t('byline'), value: <bdi>{meta.byline}</bdi> },
    meta.publishedAt !== null && { term: t('published'), value: <Time at={meta.publishedAt} /> },
    {
      term: t('captured'),
      value: t.rich('capturedBy', { name: meta.capturedBy, when: () => <Time at={meta.capturedAt} /> }),
    },
    { term: t('how'), value: t(`method.${meta.method}`) },
    meta.fileName !== null && { term: t('file'), value: <bdi>{meta.fileName}</bdi> },
    { term: t('type'), value: meta.mediaType },
    { term: t('charset'), value: meta.charset },
    meta.language !== null && { term: t('language'), value: languageName(meta.language, locale) },
    { term: t('length'), value: words('words', { count: meta.words }) },
  ]
  return facts.filter((fact) => fact !== false)
}

type NoteCode = keyof Messages['archive']['notes']

function Notes({ notes }: { notes: SnapshotMeta['notes'] }) {
  const t = useTranslations('archive.notes')
  const f = useTranslations('archive.facts')
  // Notes are stored as data; one this version has no words for is shown by its code.
  const isKnown = (code: string): code is NoteCode => t.has(code as NoteCode)
  if (notes.length === 0) return <p className="text-xs text-soft">{f('noNotes')}</p>
  return (
    <ul className="flex list-disc flex-col gap-1 ps-4 text-xs">
      {notes.map(({ code, ...values }) => (
        <li key={`${code}${JSON.stringify(values)}`}>{isKnown(code) ? t(code, values) : code}</li>
      ))}
    </ul>
  )
}

/** The other documents of the story, each with a reader of its own. */
export function OtherDocuments({
  team,
  documents,
  claimId,
}: {
  team: string
  documents: readonly SnapshotMeta[]
  claimId?: string
}) {
  const t = useTranslations('archive.facts')
  return (
    <section>
      <SectionHeading>{t('others')}</SectionHeading>
      {documents.length === 0 && <p className="text-xs text-soft">{t('alone')}</p>}
      <ul>
        {documents.map(({ id, title, outlet, kind }) => (
          <li key={id} className="border-b border-line py-1.5 last:border-0">
            <Link
              prefetch={false}
              href={snapshotHref(team, id, { claimId })}
              dir="auto"
              className="link wrap-anywhere"
            >
              {title}
            </Link>{' '}
            <span className="text-xs text-soft">
              {outlet && <bdi>{outlet} · </bdi>}
              {t(`kind.${kind}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
