/** Pages that answer, and not with the page. */
import { page, type Routes, sendPage } from './route'

const says = (status: number, sentence: string): Routes[string] => {
  return (visit) => sendPage(visit, page(`${status}`, `<p>${sentence}</p>`), status)
}

export const walls: Routes = {
  '/401': says(401, 'Sign in first.'),
  '/402': says(402, 'Subscribers only.'),
  '/403': says(403, 'Robots stay out of here.'),
  '/404': says(404, 'Nothing here.'),
  '/410': says(410, 'It was taken down.'),
  '/451': says(451, 'A court said no.'),
  '/418': says(418, 'A teapot.'),
  '/500': says(500, 'Something broke.'),
  '/503': ({ response }) => response.writeHead(503, { 'retry-after': '120' }).end('Back soon.'),
  '/429': ({ response, url }) =>
    response.writeHead(429, { 'retry-after': url.searchParams.get('after') ?? '90' }).end('Slower.'),
  '/204': ({ response }) => response.writeHead(204).end(),
  '/206': says(206, 'Half of it.'),
  '/empty': ({ response }) => response.writeHead(200, { 'content-type': 'text/html' }).end(),
  '/video': ({ response }) => response.writeHead(200, { 'content-type': 'video/mp4' }).end('not really'),
}
