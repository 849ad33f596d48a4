import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { STANCE_LOOK } from '@/components/attribution/stance-mark'
import { cx } from '@/components/ui/cx'
import { TONE_TEXT } from '@/components/ui/tone'
import type { SnapshotWindow } from '@/lib/archive/view'
import { STANCES } from '@/lib/attribution/model'
import { headed } from './headline'
import { type PaintMark, paintText } from './paint-text'
import { paragraphsOf } from './paragraphs'
import type { ArticleMarks, MarkedStatement } from './statement-marks'

const STANCE_KINDS = new Map(STANCES.map((stance) => [stance as string, STANCE_LOOK[stance].tone]))

type ArticleProps = ArticleMarks & {
  window: SnapshotWindow
  title: string
  /** Outlet, date, length: stands under the headline. */
  meta: ReactNode
  language: string | null
  direction: 'ltr' | 'rtl'
}

/**
 * The article as print, its attributed statements underlined in the colour of their stance and numbered in the margin.
 * Made on the server; the list beside it lights up `[data-mark]` without drawing anything again.
 */
export function Article({ window, title, meta, language, direction, marks, statements }: ArticleProps) {
  const { stamp, headline, rest } = headed(paragraphsOf(window.text, window.range.start), title)
  return (
    <div id="article" className="print-copy relative" lang={language ?? undefined} dir={direction}>
      {stamp && (
        <p className="mb-1 font-sans text-xs text-soft" data-offset={stamp.start}>
          <Painted start={stamp.start} text={stamp.text} marks={marks} statements={statements} />
        </p>
      )}
      <h1 className="text-2xl font-semibold tracking-[-0.01em] break-words" data-offset={headline?.start}>
        {headline ? (
          <Painted start={headline.start} text={headline.text} marks={marks} statements={statements} />
        ) : (
          title
        )}
      </h1>
      <div className="mt-1.5 mb-5 font-sans text-xs text-soft">{meta}</div>
      {rest.map(({ start, text }) => (
        <p key={start} className="relative mb-[0.9em] whitespace-pre-line" data-offset={start}>
          <Painted start={start} text={text} marks={marks} statements={statements} />
        </p>
      ))}
    </div>
  )
}

/** A paragraph's words with what is marked in them. */
function Painted({ start, text, marks, statements }: ArticleMarks & { start: number; text: string }) {
  const end = start + text.length
  const here = marks.filter((mark) => mark.start < end && mark.end > start)
  const begin = statements.filter((statement) => statement.start >= start && statement.start < end)
  return paintText(text, start, here).map((segment) => (
    <span key={segment.start}>
      {begin
        .filter((statement) => statement.start === segment.start)
        .map((statement) => (
          <StatementNumber key={statement.id} statement={statement} inMargin={statement === begin[0]} />
        ))}
      <Segment text={segment.text} marks={segment.marks} />
    </span>
  ))
}

/** The first number of a paragraph stands in the margin, further ones before their words, so that none cover another. */
function StatementNumber({ statement, inMargin }: { statement: MarkedStatement; inMargin: boolean }) {
  const t = useTranslations('stories')
  return (
    <a
      href={`#item-${statement.id}`}
      data-select={statement.id}
      aria-label={t('article.statement', { number: statement.number })}
      className={cx(
        'select-none font-sans text-2xs font-semibold no-underline hover:underline',
        TONE_TEXT[STANCE_LOOK[statement.stance].tone],
        inMargin
          ? 'absolute start-0 -ms-9 w-7 pt-[0.45em] text-end max-md:static max-md:me-1 max-md:ms-0 max-md:w-auto max-md:align-super max-md:pt-0'
          : 'me-0.5 align-super',
      )}
    >
      {statement.number}
    </a>
  )
}

function Segment({ text, marks }: { text: string; marks: readonly PaintMark[] }) {
  if (marks.length === 0) return text
  const stance = marks.findLast((mark) => STANCE_KINDS.has(mark.kind))
  const tone = stance && STANCE_KINDS.get(stance.kind)
  const kinds = new Set(marks.map((mark) => mark.kind))
  return (
    <span
      data-mark={[...new Set(marks.map((mark) => mark.id))].join(' ')}
      className={cx(
        'statement',
        tone && `statement-${tone}`,
        kinds.has('claim') && 'statement-claim',
        kinds.has('source') && 'font-semibold',
        kinds.has('cue') && 'italic',
      )}
    >
      {text}
    </span>
  )
}
