import { html, type Markup } from './markup'
import type { ReportContent, ReportDocument, VerdictReport } from './model'
import { heading, lang, type Pen, renderClaim } from './render-claim'
import { type Say, writeInstant } from './say'

/**
 * A report as one HTML element, without a page around it: the file that leaves and the pages of the workbench show
 * the very same. Pure.
 *
 * @param digest SHA-256 of the stored JSON; null before the report is frozen
 * @param level  level of the report's own heading
 */
export function renderReport(content: ReportContent, digest: string | null, say: Say, level = 1): Markup {
  const documents = new Map(content.documents.map((document) => [document.ref, document]))
  const pen: Pen = { say, documents, level: level + 1 }
  return html`<article class="verdict-report" lang="${say('lang')}">
${renderHead(content, pen, level)}
${content.claims.map((claim) => renderClaim(claim, pen))}
${renderDocuments(content, pen)}
${renderProof(content, digest, pen)}
</article>`
}

function renderHead(content: ReportContent, pen: Pen, level: number): Markup {
  const { say } = pen
  const { story, frozen } = content
  const article = pen.documents.get(content.article)
  const number = frozen ? say('reportNumber', { number: frozen.number }) : say('notFrozen')
  const facts: [string, Markup][] = [
    [say('head.article'), article ? documentLine(article, pen) : html``],
    [say('head.story'), html`<bdi>${story.title}</bdi> (${say('storyNumber', { number: story.number })})`],
    [say('head.deadline'), story.deadline ? instant(story.deadline) : html`${say('none')}`],
    [say('head.names'), html`${say(content.options.showReviewerNames ? 'names.shown' : 'names.hidden')}`],
  ]
  return html`<header>
<p class="over"><bdi>${content.team}</bdi> · ${say('product')} · ${number}</p>
${heading(level, html`<span dir="auto">${content.title}</span>`)}
<dl>${facts.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>
<p class="note">${say('howToRead')}</p>
</header>`
}

const instant = (iso: string, precision: 'DAY' | 'INSTANT' = 'INSTANT') =>
  html`<time datetime="${iso}">${writeInstant(iso, precision)}</time>`

function documentLine(document: ReportDocument, { say }: Pen): Markup {
  const published =
    document.published && html`, ${instant(document.published.at, document.published.precision)}`
  return html`<a href="#r-${document.ref}">${document.ref}</a> <cite dir="auto"${lang(document)}>${document.title}</cite>, <bdi>${document.outlet ?? say('noOutlet')}</bdi>${published}`
}

function renderDocuments(content: ReportContent, pen: Pen): Markup {
  const { say, level } = pen
  const rows = content.documents.map((document) => {
    const facts = [
      say(`documentKind.${document.kind}`),
      say(`method.${document.method}`),
      document.language ? say('language', { code: document.language }) : '',
    ].filter(Boolean)
    return html`<li id="r-${document.ref}"><p>${documentLine(document, pen)}</p>
<p class="facts">${facts.join(' · ')} · ${say('captured')} ${instant(document.capturedAt)}</p>
<p class="digest">${say('snapshotDigest')} <code>${document.snapshotDigest}</code></p>
<p class="digest">${say('textDigest')} <code>${document.textDigest}</code></p></li>`
  })
  return html`<section class="documents">${heading(level, html`${say('documents')}`)}<p class="note">${say('documentsNote')}</p><ul>${rows}</ul></section>`
}

function renderProof(content: ReportContent, digest: string | null, pen: Pen): Markup {
  const { say, level } = pen
  const { frozen } = content
  return html`<section class="proof">${heading(level, html`${say('proof')}`)}
${frozen ? frozenFacts(frozen, digest, say) : html`<p>${say('proofLater')}</p>`}
<p class="digest">${say('schema')} <code>${content.schemaId}</code> <code>${content.$schema}</code></p>
</section>`
}

function frozenFacts(frozen: VerdictReport['frozen'], digest: string | null, say: Say): Markup {
  return html`<p>${say('frozenBy')} <bdi>${frozen.by}</bdi>, ${instant(frozen.at)}.</p>
<p class="digest">${say('jsonDigest')} <code>${digest}</code></p>
<p class="digest">${say('auditHead', { seq: frozen.audit.seq })} <code>${frozen.audit.hash}</code></p>
<p>${say('recheck')}</p>
<p><code>sha256sum ${say('recheckFile', { number: frozen.number })}</code></p>`
}
