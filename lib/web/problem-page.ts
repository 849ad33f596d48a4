import { getLocale, getTranslations } from 'next-intl/server'
import { html, type Markup } from '@/lib/core/markup'

const STYLE =
  ':root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-inline-size:38rem;padding-inline:1rem}'
/** Whatever it stands in for, it needs nothing and may do nothing but lead elsewhere. */
const POLICY =
  "default-src 'none'; base-uri 'none'; form-action 'none'; sandbox; style-src 'unsafe-inline'; frame-ancestors 'self'"

/**
 * Why a route has nothing to give, for people: they followed a link to it, or it was to stand in a frame of a page of ours.
 * Programs are told as JSON.
 */
export function problemPage(message: string, status: number): Promise<Response> {
  return plainPage(html`<p>${message}</p>`, message, status)
}

/** The same for whoever is signed out: nothing was typed here, and signing in leads back. */
export async function signInPage(request: Request, status: number): Promise<Response> {
  const t = await getTranslations('problems.page')
  const { pathname, search } = new URL(request.url)
  const way = `/sign-in?next=${encodeURIComponent(pathname + search)}`
  // In a frame of a page of ours that page would have to lead there: what stands in a frame has no way out of it.
  const inFrame = request.headers.get('sec-fetch-dest') === 'iframe'
  const link = !inFrame && html`<p><a href="${way}">${t('signIn')}</a></p>`
  return plainPage(html`<p>${t('signedOut')}</p>${link}`, t('signedOut'), status)
}

async function plainPage(body: Markup, title: string, status: number): Promise<Response> {
  const lang = await getLocale()
  const page = html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body><main>${body}</main></body>
</html>
`
  return new Response(page.html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}

/** Whether a person's browser asks for something to look at, rather than a script or a picture's place. */
export const asksForPage = (request: Request) => request.headers.get('accept')?.includes('text/html') === true
