import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Tag } from '@/components/ui/badge'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { inShort, wordsChanged } from '@/lib/archive/quotes/changed'
import type { QuoteCheckView } from '@/lib/claims/view'
import { quoteHref } from './quote-href'
import { byCapture, type CheckedCapture } from './quote-states'

/**
 * Whether quoted words stand in the captures they were looked for in, in words: the one they were taken from or the newest one, and
 * those of reports that theirs rests on. What is altered shows what differs; that another report lacks the words says nothing.
 */
export function QuoteChecks({ team, checks }: { team: string; checks: readonly QuoteCheckView[] }) {
  const captures = byCapture(checks)
  if (captures.length === 0) return null
  return (
    <ul className="mt-1 flex flex-col items-start gap-1 text-xs">
      {captures.map((capture) => (
        <li key={capture.snapshotId} className="max-w-full">
          {capture.state === 'ALTERED' ? (
            <Differs team={team} capture={capture} />
          ) : (
            <Stands capture={capture} />
          )}
        </li>
      ))}
    </ul>
  )
}

function Stands({ capture: { state, where, name } }: { capture: CheckedCapture }) {
  const t = useTranslations('claims.quoted')
  if (state === 'NOT_FOUND' || state === 'ALTERED')
    return where === 'other' ? null : <Tag>{t(`NOT_FOUND-${where}`)}</Tag>
  return <Tag tone="confirmed">{t(`${state}-${where}`, { document: name })}</Tag>
}

function Differs({ team, capture }: { team: string; capture: CheckedCapture }) {
  const t = useTranslations('claims.quoted')
  const { where, name, altered, snapshotId } = capture
  return altered.map(({ ranges, difference }) => (
    <p key={`${ranges[0]?.start}-${ranges[0]?.end}`} className="break-words text-soft">
      <strong className="font-semibold text-danger">
        {t.rich(`differs-${where}`, {
          count: wordsChanged(difference),
          document: name,
          place: (words) => (
            <Link
              prefetch={false}
              href={quoteHref(team, { snapshotId, ...(ranges[0] ?? { start: 0, end: 0 }) })}
              className="link"
            >
              {words}
            </Link>
          ),
        })}
      </strong>{' '}
      <Words difference={difference} />
    </p>
  ))
}

/** Struck through what only the quote has, underlined what only the capture has; told in words to whoever does not see it. */
function Words({ difference }: { difference: CheckedCapture['altered'][number]['difference'] }) {
  const t = useTranslations('claims.quoted')
  const hidden = (words: ReactNode) => <VisuallyHidden>{words}</VisuallyHidden>
  return (
    <bdi dir="auto" className="font-serif text-quote text-ink">
      {inShort(difference).map(({ kind, text }, at) => {
        const key = `${at}-${kind}`
        if (kind === 'SAME') return <span key={key}>{text} </span>
        const Element = kind === 'DELETED' ? 'del' : 'ins'
        return (
          <span key={key}>
            <Element className={kind === 'DELETED' ? 'text-danger' : 'font-semibold underline-offset-3'}>
              {t.rich(kind, { words: text, hidden })}
            </Element>{' '}
          </span>
        )
      })}
    </bdi>
  )
}
