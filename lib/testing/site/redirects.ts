import { page, type Routes, sendPage, type Visit } from './route'

function sendTo({ response }: Visit, location: string, status = 302): void {
  response.writeHead(status, { location }).end('It is elsewhere.')
}

export const redirects: Routes = {
  /** To wherever `?to=` says, with status `?status=`. */
  '/to': (visit) =>
    sendTo(
      visit,
      visit.url.searchParams.get('to') ?? '',
      Number(visit.url.searchParams.get('status') ?? 302),
    ),
  /** A chain of `?left=` redirects that ends at the article. */
  '/chain': (visit) => {
    const left = Number(visit.url.searchParams.get('left') ?? 0)
    sendTo(visit, left > 0 ? `/chain?left=${left - 1}` : '/article', 301)
  },
  '/loop': (visit) => sendTo(visit, '/loop-back'),
  '/loop-back': (visit) => sendTo(visit, '/loop'),
  '/nowhere': ({ response }) => response.writeHead(302).end(),
  /** Sends back to itself until a cookie is kept. */
  '/cookie-wall': (visit) => {
    if (visit.request.headers.cookie) return sendPage(visit, page('In', '<p>You keep cookies.</p>'))
    visit.response.writeHead(302, { location: '/cookie-wall', 'set-cookie': 'seen=1' }).end()
  },
  /** A redirect that never comes to the end of its own text. */
  '/endless-redirect': ({ response }) => {
    response.writeHead(302, { location: '/article' }).flushHeaders()
    response.write('Moving')
  },
}
