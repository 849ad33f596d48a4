import { denies } from '@/lib/attribution/reach'
import { heading, html, join, type Markup } from '@/lib/core/markup'
import { findingMark, stanceMark, verdictMark } from './marks'
import type {
  ReportAttribution,
  ReportClaim,
  ReportDocument,
  ReportEvidence,
  ReportPerson,
  ReportQuote,
  ReportReview,
} from './model'
import { renderChecks } from './render-checks'
import { type Say, writeInstant } from './say'

/** What the parts of a report need to be written. `level` is that of a claim's heading. */
export type Pen = {
  readonly say: Say
  readonly documents: ReadonlyMap<string, ReportDocument>
  readonly level: number
}

/** Paragraphs as typed: a blank line parts them, a line's end is kept. */
export function paragraphs(text: string): Markup {
  return html`${text.split(/\n{2,}/).map((part) => html`<p dir="auto">${part}</p>`)}`
}

/** Words that bring quotation marks of their own get none from us. */
const QUOTED = /^\s*["“”„«»‹›‘‚「『]/u

/** Quoted words in their own language and direction, with the place they stand at; `parts` of them are underlined. */
export function quoteBlock(quote: ReportQuote, pen: Pen, parts: readonly ReportQuote[] = []): Markup {
  const document = pen.documents.get(quote.document)
  const place = ({ start, end }: ReportQuote) => pen.say('reports.file.place', { start, end })
  const within = parts.map(place).join(', ')
  return html`<figure class="quote">
<blockquote class="${QUOTED.test(quote.exact) ? 'quoted' : 'words'}" dir="${document?.direction ?? 'auto'}"${lang(document)}><p>${underline(quote, parts)}</p></blockquote>
<figcaption><a href="#r-${quote.document}">${quote.document}</a> <bdi>${document?.title}</bdi>, ${place(quote)}${within && html`; ${pen.say('reports.file.attributedAt', { place: within })}`}</figcaption>
</figure>`
}

function underline(quote: ReportQuote, parts: readonly ReportQuote[]): Markup {
  let from = quote.start
  const pieces = parts.map((part) => {
    const before = quote.exact.slice(from - quote.start, part.start - quote.start)
    from = part.end
    return html`${before}<mark>${part.exact}</mark>`
  })
  return html`${pieces}${quote.exact.slice(from - quote.start)}`
}

/** Whether all parts are really words of the quote, one after the other. */
function areWithin(quote: ReportQuote, parts: readonly ReportQuote[]): boolean {
  let from = quote.start
  return parts.every((part) => {
    const inside = part.document === quote.document && part.start >= from && part.end <= quote.end
    from = part.end
    return inside && quote.exact.slice(part.start - quote.start, part.end - quote.start) === part.exact
  })
}

export function lang(document: ReportDocument | undefined): Markup {
  return document?.language ? html` lang="${document.language}"` : html``
}

export function renderClaim(claim: ReportClaim, pen: Pen): Markup {
  const { say, level } = pen
  return html`<section class="claim" id="r-${claim.ref}">
${heading(level, html`<span class="number">${say('reports.file.claimNumber', { number: claim.number })}</span> <span dir="auto">${claim.text}</span>`)}
<p class="finding">${verdictMark(claim.verdict?.value ?? null, say)} ${findingFacts(claim, pen)}</p>
${claim.verdict && html`<div class="rationale">${heading(level + 1, html`${say('reports.file.rationale')}`)}${paragraphs(claim.verdict.rationale)}${restsOn(claim.verdict.evidence, pen)}</div>`}
${part(
  say('reports.file.made'),
  claim.quotes.map((quote) => quoteBlock(quote, pen)),
  say('reports.file.madeNowhere'),
  level,
)}
${part(
  say('reports.file.whoSaysWhat'),
  claim.attributions.map((one) => renderAttribution(one, pen)),
  say(claim.offTheRecord > 0 ? 'reports.file.nobodyInPrint' : 'reports.file.nobodySays'),
  level,
)}
${claim.offTheRecord > 0 && html`<p class="note">${say('reports.file.offTheRecord', { count: claim.offTheRecord })}</p>`}
${
  claim.verdict &&
  part(
    say('reports.file.evidence'),
    claim.evidence.map((one) => renderEvidence(one, pen)),
    say('reports.file.noEvidence'),
    level,
  )
}
${
  claim.reviews.length > 0 &&
  part(
    say('reports.file.reviews'),
    claim.reviews.map((one) => renderReview(one, pen)),
    '',
    level,
  )
}
</section>`
}

function part(title: string, items: readonly Markup[], empty: string, level: number): Markup {
  const list = html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`
  return html`<div class="part">${heading(level + 1, html`${title}`)}${items.length > 0 ? list : html`<p class="note">${empty}</p>`}</div>`
}

/** Between facts: it goes to the next line with what it leads to, so that none ends in a dot with nothing after it. */
const DOT = ' ·\u00a0'

function findingFacts({ verdict, wording, state }: ReportClaim, pen: Pen): Markup {
  const { say } = pen
  if (!verdict)
    return html`<span class="facts">${say('reports.file.undecided', { state: say(`marks.state.${state}`), wording })}</span>`
  const params = { by: '', at: writeInstant(verdict.decidedAt), wording, revision: verdict.revision }
  return html`<span class="facts">${say(`reports.file.basis.${verdict.basis}`)}${DOT}${who(verdict.decidedBy, pen)}${DOT}<time datetime="${verdict.decidedAt}">${params.at}</time>${DOT}${say('reports.file.wording', params)}</span>`
}

function who(person: ReportPerson, { say }: Pen): Markup {
  const role = say(`reports.file.role.${person.role}`)
  return person.name === null ? html`${role}` : html`<bdi>${person.name}</bdi> (${role})`
}

function restsOn(refs: readonly string[], { say }: Pen): Markup {
  if (refs.length === 0) return html`<p class="note">${say('reports.file.restsOnNothing')}</p>`
  const links = refs.map((ref) => html`<a href="#r-${ref}">${ref}</a>`)
  return html`<p class="note">${say('reports.file.restsOn')} ${join(links, html`, `)}</p>`
}

function renderAttribution(one: ReportAttribution, pen: Pen): Markup {
  const { say } = pen
  const { source } = one
  const path = one.outlets.map((outlet) => html` <span class="hop">→ <bdi>${outlet.name}</bdi></span>`)
  const named = source.name !== null && source.name !== source.words
  const facts = [
    say(`marks.kind.${source.kind}`),
    say(`marks.naming.${source.naming}`),
    source.headcount === null || (source.headcount === 1 && source.naming === 'NAMED')
      ? ''
      : say('marks.headcount', { count: source.headcount }),
    say(`marks.mode.${one.mode}`),
    say(`marks.terms.${one.terms}`),
    one.cue && say('reports.file.cue', { cue: one.cue }),
    one.saidWhen && say('reports.file.saidWhen', { when: one.saidWhen }),
  ].filter(Boolean)
  const within = areWithin(one.statement, one.contents)
  return html`<div class="attribution" id="r-${one.ref}">
<p>${stanceMark(one.stance, say)} <strong dir="auto">${source.words}</strong>${named && html` (<bdi>${source.name}</bdi>)`}${path}</p>
${quoteBlock(one.statement, pen, within ? one.contents : [])}
${!within && html`<p class="note">${say('reports.file.attributedWords')}</p>${one.contents.map((quote) => quoteBlock(quote, pen))}`}
${renderChecks(one.checks, pen)}
${one.denial ? renderDenial(one.denial, pen) : denies(one.stance) && html`<p class="reach">${say('reports.file.reachOpen')}</p>`}
<p class="facts">${one.ref}${DOT}${facts.join(DOT)}</p>
</div>`
}

function renderDenial(denial: NonNullable<ReportAttribution['denial']>, { say }: Pen): Markup {
  const reach = denial.target
    ? html`<strong>${say('reports.file.deniedInstead')}</strong> <span dir="auto">${denial.target}</span>`
    : html`<strong>${say(`reports.file.reach.${denial.scope}`)}</strong>`
  const claim =
    denial.claim &&
    html`<p class="reach">${say('reports.file.denialClaim', { number: denial.claim.number })} <q dir="auto">${denial.claim.text}</q></p>`
  return html`<p class="reach">${reach}</p>${claim}`
}

function renderEvidence(one: ReportEvidence, pen: Pen): Markup {
  return html`<div id="r-${one.ref}"><p><strong>${one.ref}</strong> <span class="side">${pen.say(`reports.file.side.${one.side}`)}</span></p>
${quoteBlock(one.quote, pen)}
${renderChecks(one.checks, pen)}
${one.note && paragraphs(one.note)}</div>`
}

function renderReview(one: ReportReview, pen: Pen): Markup {
  return html`<div id="r-${one.ref}"><p class="finding">${findingMark(one.verdict, pen.say)} <span class="facts">${one.ref}${DOT}${who(one.reviewer, pen)}${DOT}<time datetime="${one.submittedAt}">${writeInstant(one.submittedAt)}</time></span></p>
${paragraphs(one.rationale)}${restsOn(one.evidence, pen)}</div>`
}
