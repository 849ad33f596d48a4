import { useLocale, useTranslations } from 'next-intl'
import type { Fact } from '@/components/ui/facts'
import { languageName } from '@/components/ui/language-name'
import { Time } from '@/components/ui/time'
import type { FileFacts } from '@/lib/archive/file-facts'
import { readableHostOf } from '@/lib/archive/readable-host'
import type { SnapshotMeta } from '@/lib/archive/view'
import { Address } from './address'

/** Where a capture is from, when, how and by whom it was taken, and what its file says of itself. */
export function useFacts(meta: SnapshotMeta, recordedAt: string | undefined): Fact[] {
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
