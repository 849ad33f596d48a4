import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { CopyButton } from '@/components/ui/copy-button'
import { Disclosure } from '@/components/ui/disclosure'
import { type Fact, Facts } from '@/components/ui/facts'
import { SectionHeading } from '@/components/ui/heading'
import { languageName } from '@/components/ui/language-name'
import { Time } from '@/components/ui/time'
import type { BlobKey } from '@/lib/archive/blobs/store'
import type { Fetched } from '@/lib/archive/fetched'
import type { FileFacts } from '@/lib/archive/file-facts'
import { readableHostOf } from '@/lib/archive/readable-host'
import type { SnapshotMeta } from '@/lib/archive/view'
import type { Messages } from '@/messages/en'
import { Address } from './address'
import { snapshotHref } from './snapshot-href'

type SnapshotFactsProps = {
  meta: SnapshotMeta
  fetched: Fetched | null
  /** What went over the wire for it, and where it can be had. */
  warc: (BlobKey & { readonly href: string }) | null
  /** Where another document is brought in, for whoever may. */
  addHref: string | null
}

/** When, how and by whom a capture was taken, its digest, and what had to be mended in it. */
export function SnapshotFacts({ meta, fetched, warc, addHref }: SnapshotFactsProps) {
  const t = useTranslations('archive.facts')
  return (
    <section className="flex flex-col gap-4">
      <div>
        <SectionHeading>{t('heading')}</SectionHeading>
        <Facts facts={useFacts(meta, fetched?.recordedAt)} />
        {meta.facts?.nextPart !== undefined && <NextPart address={meta.facts.nextPart} addHref={addHref} />}
        {fetched && <HowItCame fetched={fetched} />}
      </div>
      <div>
        <SectionHeading
          action={<CopyButton size="sm" variant="quiet" value={meta.digest} label={t('copy')} />}
        >
          {t('digest')}
        </SectionHeading>
        <p className="font-mono text-xs wrap-anywhere select-all">{meta.digest}</p>
      </div>
      {warc && (
        <div>
          <SectionHeading
            action={<CopyButton size="sm" variant="quiet" value={warc.digest} label={t('copyWarc')} />}
          >
            {t('warcDigest')}
          </SectionHeading>
          <p className="font-mono text-xs wrap-anywhere select-all">{warc.digest}</p>
          <p className="mt-1 text-xs">
            <a href={warc.href} className="link">
              {t('warc', { size: Math.max(1, Math.round(warc.size / 1000)) })}
            </a>{' '}
            <span className="text-soft">{t(meta.method === 'FETCH' ? 'warcHint' : 'recordHint')}</span>
          </p>
        </div>
      )}
      <div>
        <SectionHeading>{t('notes')}</SectionHeading>
        <Notes notes={meta.notes} />
      </div>
    </section>
  )
}

/** A part is a page of its own, and archived as one: it may be changed while this one is not. */
function NextPart({ address, addHref }: { address: string; addHref: string | null }) {
  const t = useTranslations('archive.facts')
  return (
    <p className="mt-2 text-xs">
      {t.rich('nextPart', { where: () => <bdi className="font-mono wrap-anywhere">{address}</bdi> })}{' '}
      {addHref && (
        <Link href={`${addHref}?address=${encodeURIComponent(address)}`} prefetch={false} className="link">
          {t('fetchNextPart')}
        </Link>
      )}
    </p>
  )
}

/** Redirects and headers as they came, folded away. */
function HowItCame({ fetched: { status, remoteAddress, redirects, headers } }: { fetched: Fetched }) {
  const t = useTranslations('archive.facts')
  return (
    <Disclosure summary={status === null ? t('cameBare') : t('came', { status, remoteAddress })}>
      <div dir="ltr" className="flex flex-col gap-1 font-mono text-xs wrap-anywhere">
        {redirects.map(({ from, to, status: by }) => (
          <p key={`${from} ${to}`}>
            {from} <span aria-hidden="true">→</span> {to} ({by})
          </p>
        ))}
        {headers.map(([name, value], n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: headers may repeat, and never change their order
          <p key={n}>
            {name}: {value}
          </p>
        ))}
      </div>
    </Disclosure>
  )
}

function useFacts(meta: SnapshotMeta, recordedAt: string | undefined): Fact[] {
  const t = useTranslations('archive.facts')
  const words = useTranslations('archive.reader')
  const locale = useLocale()
  const facts: (Fact | false)[] = [
    meta.outlet !== null && { term: t('outlet'), value: <bdi>{meta.outlet}</bdi> },
    meta.byline !== null && { term: t('byline'), value: <bdi>{meta.byline}</bdi> },
    meta.publishedAt !== null && { term: t('published'), value: <Time at={meta.publishedAt} /> },
    {
      term: t('captured'),
      value: t.rich('capturedBy', {
        name: meta.capturedBy,
        scheduled: String(meta.scheduled),
        when: () => <Time at={meta.capturedAt} />,
      }),
    },
    recordedAt !== undefined && { term: t('recorded'), value: <Time at={recordedAt} /> },
    { term: t('how'), value: t(`method.${meta.method}`) },
    meta.finalAddress !== null && {
      term: t('address'),
      value: <Address address={meta.finalAddress} host={readableHostOf(meta.finalAddress)} />,
    },
    meta.address !== null &&
      meta.address !== meta.finalAddress && {
        term: t('askedFor'),
        value: <Address address={meta.address} host={readableHostOf(meta.address)} />,
      },
    meta.facts?.canonical !== undefined &&
      meta.facts.canonical !== meta.finalAddress && {
        term: t('canonical'),
        value: <Address address={meta.facts.canonical} host={readableHostOf(meta.facts.canonical)} />,
      },
    meta.fileName !== null && { term: t('file'), value: <bdi>{meta.fileName}</bdi> },
    { term: t('type'), value: meta.mediaType },
    meta.charset !== 'binary' && { term: t('charset'), value: meta.charset },
    meta.pages !== null && { term: t('pages'), value: meta.pages },
    ...fileFacts(meta.facts ?? {}, t),
    meta.language !== null && { term: t('language'), value: languageName(meta.language, locale) },
    { term: t('length'), value: words('words', { count: meta.words }) },
  ]
  return facts.filter((fact) => fact !== false)
}

type Words = ReturnType<typeof useTranslations<'archive.facts'>>

const SAID_PLAINLY = [
  ...(['takenAt', 'camera', 'from', 'to', 'cc', 'messageId'] as const),
  ...(['itemUri', 'located', 'copyright'] as const),
] as const

/** What the file says of itself. */
function fileFacts(facts: FileFacts, t: Words): (Fact | false)[] {
  const { madeAt, madeWith, width, height, sentAt } = facts
  const plain = SAID_PLAINLY.map(
    (key) => facts[key] !== undefined && { term: t(key), value: <bdi>{facts[key]}</bdi> },
  )
  return [
    width !== undefined && height !== undefined && { term: t('size'), value: t('pixels', { width, height }) },
    ...plain,
    sentAt !== undefined && { term: t('sentAt'), value: <Time at={sentAt} /> },
    madeAt !== undefined && { term: t('madeAt'), value: <Time at={madeAt} /> },
    madeWith !== undefined && { term: t('madeWith'), value: <bdi>{madeWith}</bdi> },
  ]
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
