import { heading, html, type Markup } from '@/lib/core/markup'
import { reportFileName } from './file-name'
import type { ReportContent, ReportDocument, VerdictReport } from './model'
import { lang, type Pen, renderClaim } from './render-claim'
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
  return html`<article class="verdict-report" lang="${say('reports.file.lang')}">
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
  const number = frozen
    ? say('reports.file.reportNumber', { number: frozen.number })
    : say('reports.file.notFrozen')
  const facts: [string, Markup][] = [
    [say('reports.file.head.article'), article ? documentLine(article, pen) : html``],
    [
      say('reports.file.head.story'),
      html`<bdi>${story.title}</bdi> (${say('reports.file.storyNumber', { number: story.number })})`,
    ],
    [
      say('reports.file.head.deadline'),
      story.deadline ? instant(story.deadline) : html`${say('reports.file.none')}`,
    ],
    [
      say('reports.file.head.names'),
      html`${say(content.options.showReviewerNames ? 'reports.file.names.shown' : 'reports.file.names.hidden')}`,
    ],
  ]
  return html`<header>
<p class="over"><bdi>${content.team}</bdi> · ${say('reports.file.product')} · ${number}</p>
${heading(level, html`<span dir="auto">${content.title}</span>`)}
<dl>${facts.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>
<p class="note">${say('reports.file.howToRead')}</p>
</header>`
}

const instant = (iso: string, precision: 'DAY' | 'INSTANT' = 'INSTANT') =>
  html`<time datetime="${iso}">${writeInstant(iso, precision)}</time>`

function documentLine(document: ReportDocument, { say }: Pen): Markup {
  const published =
    document.published && html`, ${instant(document.published.at, document.published.precision)}`
  return html`<a href="#r-${document.ref}">${document.ref}</a> <cite dir="auto"${lang(document)}>${document.title}</cite>, <bdi>${document.outlet ?? say('reports.file.noOutlet')}</bdi>${published}`
}

function renderDocuments(content: ReportContent, pen: Pen): Markup {
  const { say, level } = pen
  const rows = content.documents.map((document) => {
    const facts = [
      say(`reports.file.documentKind.${document.kind}`),
      say(`reports.file.method.${document.method}`),
      document.language ? say('reports.file.language', { code: document.language }) : '',
    ].filter(Boolean)
    return html`<li id="r-${document.ref}"><p>${documentLine(document, pen)}</p>
${document.address && html`<p class="digest">${say(document.method === 'FETCH' ? 'reports.file.fetchedFrom' : 'reports.file.recordedFrom')} <code>${document.address}</code></p>`}
<p class="facts">${facts.join(' · ')} · ${say('reports.file.captured')} ${instant(document.capturedAt)}</p>
<p class="digest">${say('reports.file.snapshotDigest')} <code>${document.snapshotDigest}</code></p>
<p class="digest">${say('reports.file.textDigest')} <code>${document.textDigest}</code></p></li>`
  })
  return html`<section class="documents">${heading(level, html`${say('reports.file.documents')}`)}<p class="note">${say('reports.file.documentsNote')}</p><ul>${rows}</ul></section>`
}

function renderProof(content: ReportContent, digest: string | null, pen: Pen): Markup {
  const { say, level } = pen
  return html`<section class="proof">${heading(level, html`${say('reports.file.proof')}`)}
${content.frozen ? frozenFacts(content, digest, say) : html`<p>${say('reports.file.proofLater')}</p>`}
<p class="digest">${say('reports.file.schema')} <code>${content.schemaId}</code> <code>${content.$schema}</code></p>
</section>`
}

function frozenFacts({ frozen, title }: VerdictReport, digest: string | null, say: Say): Markup {
  return html`<p>${say('reports.file.frozenBy')} <bdi>${frozen.by}</bdi>, ${instant(frozen.at)}.</p>
<p class="digest">${say('reports.file.jsonDigest')} <code>${digest}</code></p>
<p class="digest">${say('reports.file.auditHead', { seq: frozen.audit.seq })} <code>${frozen.audit.hash}</code></p>
<p>${say('reports.file.recheck')}</p>
<p><code>sha256sum ${reportFileName(frozen.number, title, 'json')}</code></p>`
}
