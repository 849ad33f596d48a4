import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CopyButton } from '@/components/ui/copy-button'
import { Disclosure } from '@/components/ui/disclosure'
import { Facts } from '@/components/ui/facts'
import { SectionHeading } from '@/components/ui/heading'
import type { BlobKey } from '@/lib/archive/blobs/store'
import type { Damage } from '@/lib/archive/damage'
import type { Fetched } from '@/lib/archive/fetched'
import type { SnapshotMeta } from '@/lib/archive/view'
import { CaptureNotes } from './capture-notes'
import { snapshotHref } from './snapshot-href'
import { useFacts } from './use-facts'

type SnapshotFactsProps = {
  meta: SnapshotMeta
  fetched: Fetched | null
  /** What went over the wire for it, and where it can be had. */
  warc: (BlobKey & { readonly href: string; readonly damage: Damage['state'] | null }) | null
  /** Where another document is brought in, for whoever may. */
  addHref: string | null
}

/** When, how and by whom a capture was taken, its digest, and what had to be mended in it. */
export function SnapshotFacts({ meta, fetched, warc, addHref }: SnapshotFactsProps) {
  const t = useTranslations('archive.facts')
  const d = useTranslations('archive.damaged')
  return (
    <section className="flex flex-col gap-4">
      <div>
        <SectionHeading>{t('heading')}</SectionHeading>
        <Facts facts={useFacts(meta, fetched?.recordedAt)} />
        {meta.facts?.nextPart !== undefined && <NextPart address={meta.facts.nextPart} addHref={addHref} />}
        {fetched && (
          <div className="mt-1.5">
            <HowItCame fetched={fetched} />
          </div>
        )}
      </div>
      <Digest of={t('digest')} copy={t('copyOriginal')} digest={meta.digest} />
      <Digest of={t('textDigest')} copy={t('copyText')} digest={meta.textDigest} />
      {warc && (
        <Digest of={t('warcDigest')} copy={t('copyWarc')} digest={warc.digest}>
          <p className="mt-1 text-xs">
            <a href={warc.href} className="link">
              {t('warc', { size: Math.max(1, Math.round(warc.size / 1000)) })}
            </a>
            <span className="mt-0.5 block text-soft">
              {warc.damage
                ? d('notHandedOut', { state: warc.damage })
                : t(meta.method === 'FETCH' ? 'warcHint' : 'recordHint')}
            </span>
          </p>
        </Digest>
      )}
      <div>
        <SectionHeading>{t('notes')}</SectionHeading>
        <CaptureNotes notes={meta.notes} />
      </div>
    </section>
  )
}

type DigestProps = { of: string; copy: string; digest: string; children?: ReactNode }

/** A digest to be copied whole, and what it is of. */
function Digest({ of, copy, digest, children }: DigestProps) {
  const t = useTranslations('archive.facts')
  return (
    <div>
      <SectionHeading
        action={<CopyButton size="sm" variant="quiet" value={digest} label={t('copy')} aria-label={copy} />}
      >
        {of}
      </SectionHeading>
      <p className="font-mono text-xs wrap-anywhere select-all">{digest}</p>
      {children}
    </div>
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
    <Disclosure
      summary={
        <span className="text-xs">
          {status === null ? t('cameBare') : t('came', { status, remoteAddress })}
        </span>
      }
    >
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
