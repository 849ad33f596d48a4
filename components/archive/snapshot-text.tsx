import { useTranslations } from 'next-intl'
import { type PaintSegment, paintText } from '@/components/stories/paint-text'
import { paragraphsOf } from '@/components/stories/paragraphs'
import { cx } from '@/components/ui/cx'
import type { SnapshotView } from '@/lib/reviews/view'
import { headlineAt } from './headline-at'
import { evidenceMarkId, quotedMarks } from './quoted-marks'
import { PLACE_ID } from './snapshot-href'

/** The archived text as print, with the place asked for and what was quoted from it marked. Readable without scripts. */
export function SnapshotText({ view }: { view: SnapshotView }) {
  const { window, meta } = view
  const marks = quotedMarks(view)
  const headline = headlineAt(window, meta.title)
  return (
    <div id="article" className="print-copy" lang={meta.language ?? undefined} dir={meta.direction}>
      {paragraphsOf(window.text, window.range.start).map(({ start, text }) => (
        <p
          key={start}
          data-offset={start}
          className={cx(
            'mb-[0.9em] wrap-anywhere whitespace-pre-line',
            start === headline && 'text-2xl font-semibold tracking-[-0.01em]',
          )}
        >
          {paintText(text, start, marks).map((segment) => (
            <Segment key={segment.start} segment={segment} from={window.range.start} />
          ))}
        </p>
      ))}
    </div>
  )
}

/** The piece a mark begins with carries its id, so that addresses and lists can lead to it. */
function Segment({ segment: { start, text, marks }, from }: { segment: PaintSegment; from: number }) {
  const t = useTranslations('archive.reader')
  if (marks.length === 0) return text
  const begins = marks.find((mark) => Math.max(mark.start, from) === start)
  const isPlace = marks.some((mark) => mark.id === PLACE_ID)
  return (
    <mark
      data-of={isPlace ? PLACE_ID : evidenceMarkId(marks[0]?.id ?? '')}
      id={begins && (begins.id === PLACE_ID ? PLACE_ID : evidenceMarkId(begins.id))}
      data-quoted={begins ? '' : undefined}
      tabIndex={begins ? -1 : undefined}
      className={cx('reader-quote', !isPlace && 'reader-evidence')}
    >
      {begins && (
        // Not a word of the document: what is selected is counted without it.
        <span data-select="" className="sr-only select-none">
          {t(begins.id === PLACE_ID ? 'placeBegins' : 'evidenceBegins')}{' '}
        </span>
      )}
      {text}
    </mark>
  )
}
