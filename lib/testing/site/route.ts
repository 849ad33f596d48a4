import type { IncomingMessage, ServerResponse } from 'node:http'

export type Visit = {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly url: URL
  /** How often this path was asked for, this time included. */
  readonly count: number
}

/** What answers at a path. */
export type Routes = Readonly<Record<string, (visit: Visit) => void>>

/** Answers with a page in UTF-8. */
export function sendPage({ response }: Visit, html: string, status = 200): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(html)
}

/** A whole page around what stands in its body. */
export function page(
  title: string,
  body: string,
  { language = 'en', direction = 'ltr', head = '' } = {},
): string {
  return `<!doctype html>
<html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><title>${title}</title>${head}</head>
<body>${body}</body></html>`
}

/** Writes bytes as they are, past everything a well-behaved server would add. */
export function sendRaw({ request }: Visit, bytes: string | Uint8Array): void {
  request.socket.end(bytes)
}
