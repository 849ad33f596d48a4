import type { QuoteState } from '@/lib/archive/quotes/check'
import { grouped } from '@/lib/core/grouped'
import { html, join, type Markup } from '@/lib/core/markup'
import type { ReportCheck } from './model'
import type { Pen } from './render-claim'
import { writeInstant } from './say'

/** Whether quoted words stand in the captures they were held against: what is known alike of one capture in one line. */
export function renderChecks(checks: readonly ReportCheck[], pen: Pen): Markup {
  const alike = grouped(
    checks,
    ({ document, state, checkedAt }) => `${document} ${state} ${writeInstant(checkedAt)}`,
  )
  if (alike.size === 0) return html``
  return html`<ul class="checks">${[...alike.values()].map((group) => renderAlike(group, pen))}</ul>`
}

const AGAINST: ReadonlySet<QuoteState> = new Set(['ALTERED', 'NOT_FOUND'])

function renderAlike(group: readonly ReportCheck[], { say, documents }: Pen): Markup {
  const [first] = group
  if (!first) return html``
  const { document, state, checkedAt } = first
  const name = documents.get(document)?.outlet ?? documents.get(document)?.title
  const places = group
    .flatMap((one) => one.places)
    .map(({ start, end }) => say('reports.file.place', { start, end }))
  const differences = group.flatMap(({ difference }) => (difference ? [difference] : []))
  const heldBack = state === 'ALTERED' && differences.length < group.length
  return html`<li class="${AGAINST.has(state) ? 'against' : 'stands'}"><a href="#r-${document}">${document}</a> <bdi>${name}</bdi>: <span class="found">${say(`reports.file.quote.${state}`)}</span>${heldBack && ` ${say('reports.file.quote.heldBack')}`}
${differences.map((one) => renderDifference(one, say))}
<span class="facts">${places.map((place) => `${place}; `)}${say('reports.file.quote.checked')} <time datetime="${checkedAt}">${writeInstant(checkedAt)}</time></span></li>`
}

/** Struck through what only the quote has, underlined what only the capture has; in words for whoever does not see it. */
function renderDifference(difference: NonNullable<ReportCheck['difference']>, say: Pen['say']): Markup {
  const words = difference.map(({ kind, text }) => {
    if (kind === 'SAME') return html`${text}`
    const told = html`<span class="unseen">${say(`reports.file.quote.${kind}`)} </span>${text}<span class="unseen">;</span>`
    return kind === 'DELETED' ? html`<del>${told}</del>` : html`<ins>${told}</ins>`
  })
  return html`<p class="difference" dir="auto">${join(words, html` `)}</p>`
}
