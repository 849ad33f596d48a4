import http from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'

export type Listener = {
  readonly origin: string
  /** What was asked of it, such as `/tell?img`, and how many connections came, those without a question too. */
  readonly asked: readonly string[]
  connections(): number
  close(): Promise<void>
}

/** Something outside on loopback that an active page would turn to. `answer` is what it says to everything. */
export async function startListener(
  answer: http.RequestListener = (_request, response) => response.end(),
): Promise<Listener> {
  const asked: string[] = []
  let connections = 0
  const server = http.createServer((request, response) => {
    asked.push(request.url ?? '')
    answer(request, response)
  })
  server.on('connection', () => {
    connections += 1
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    connections: () => connections,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

/** What a page does while it is watched: where it asked, but for what was never sent, what ran in it, and whether it asked the person anything. */
export function watch(page: Page): { readonly asked: string[]; readonly ran: string[] } {
  const [asked, ran]: [string[], string[]] = [[], []]
  page.on('requestfinished', (request) => asked.push(request.url()))
  page.on('requestfailed', (request) => {
    // What the page's policy forbids is told as a request, too, and is never sent.
    if (!/csp/i.test(request.failure()?.errorText ?? '')) asked.push(request.url())
  })
  page.on('console', (message) => {
    if (message.text().startsWith('ran ')) ran.push(message.text())
  })
  page.on('dialog', async (dialog) => {
    ran.push(`dialog ${dialog.message()}`)
    await dialog.dismiss()
  })
  return { asked, ran }
}
