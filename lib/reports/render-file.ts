import { createHash } from 'node:crypto'
import { escapeHtml } from '@/lib/core/markup'
import { shorten } from '@/lib/core/text'
import type { VerdictReport } from './model'
import { renderReport } from './render'
import type { Say } from './say'
import { pageStyle, REPORT_STYLE } from './style'

/**
 * A frozen report as one file: its style inside, no script, nothing fetched from anywhere. The policy in its head
 * allows just that style, so the file keeps its word wherever it is opened. Pure.
 *
 * @param digest SHA-256 of the stored JSON text
 */
export function renderHtml(content: VerdictReport, digest: string, say: Say): string {
  const number = say('reports.file.reportNumber', { number: content.frozen.number })
  const head = `${shorten(content.title, 90)} · ${content.team} · ${number}`
  const style = `${REPORT_STYLE}${pageStyle(head, `SHA-256 ${digest}`)}`
  const hash = createHash('sha256').update(style).digest('base64')
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="${escapeHtml(say('reports.file.lang'))}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(`${content.title} · ${number}`)}</title>
<style>${style}</style>
</head>
<body>
<main>
${renderReport(content, digest, say).html}
</main>
</body>
</html>
`
}
