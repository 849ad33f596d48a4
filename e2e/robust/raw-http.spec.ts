import http from 'node:http'
import { builtAction } from '../support/actions'
import { expect, test } from '../support/test'

/* What only a program sends, or a browser whose cookies are damaged: answered for what it is, never as our fault. */
const base = () => process.env.E2E_URL ?? ''

function statusOf(
  method: string,
  path: string,
  headers: http.OutgoingHttpHeaders = {},
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(base())
    http
      .request({ hostname, port, method, path, headers }, (answer) => {
        answer.resume()
        resolve(answer.statusCode)
      })
      .on('error', reject)
      .end()
  })
}

test('a method or an address that no page has is refused', async () => {
  for (const path of ['/', '/sign-in', '/api/auth/signin', '/schema/report-v1.json'])
    expect(await statusOf('TRACE', path), path).toBe(405)
  expect(await statusOf('OPTIONS', '*')).toBe(400)
  expect(await statusOf('GET', 'http://other.example/sign-in')).toBe(400)
})

test('what is sent from no origin, or as a form that says not what divides it, is refused', async () => {
  const sent = (headers: http.OutgoingHttpHeaders) => statusOf('POST', '/sign-in', headers)
  const action = { 'Next-Action': builtAction('[team]/stories#createStory').id }
  expect(await sent({ ...action, 'Content-Type': 'multipart/form-data' })).toBe(400)
  expect(await sent({ 'Content-Type': 'multipart/form-data' })).toBe(400)
  expect(await sent({ ...action, 'Content-Type': 'text/plain', Origin: 'not a url' })).toBe(400)
})

test('what says well what it is, and is not that, is refused in words', async () => {
  const { id } = builtAction('#setUp')
  const form = { 'Content-Type': 'multipart/form-data; boundary=x' }
  const cut = '--x\r\nContent-Disposition: form-data; name="0"\r\n\r\n["'
  for (const [headers, body] of [
    [form, cut],
    [form, 'no part at all'],
    [{ ...form, 'Next-Action': id }, cut],
    [{ 'Content-Type': 'text/plain', 'Next-Action': id }, '%'],
  ] as const) {
    const answer = await fetch(`${base()}/welcome`, { method: 'POST', headers, body })
    expect(answer.status, body).toBe(400)
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/)
    expect(await answer.text()).toMatch(/^What was sent is refused: it is damaged/)
  }
})

test('the icon is there for a browser that guesses where it is', async () => {
  const answer = await fetch(`${base()}/favicon.ico`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('image/svg+xml')
  expect(await answer.text()).toContain('<title>Corroborate</title>')
})

test('next-auth is asked for no more than the sign-in page asks for', async () => {
  for (const path of ['session', 'csrf', 'providers', 'signout', 'verify-request', 'callback/credentials'])
    expect(await statusOf('GET', `/api/auth/${path}`), path).toBe(404)
  for (const path of ['_log', 'signout', 'callback/credentials', 'signin/github']) {
    const headers = { 'Content-Type': 'application/json' }
    const answer = await fetch(`${base()}/api/auth/${path}`, { method: 'POST', headers, body: '{"json":' })
    expect(answer.status, path).toBe(404)
  }
})

test('a damaged note of where to go keeps nobody from the form, and is gone after the first try', async ({
  page,
  baseURL,
}) => {
  for (const value of ['x', 'javascript:alert(1)', 'http://[', '%00']) {
    await page.context().addCookies([{ name: 'next-auth.callback-url', value, url: baseURL }])
    await page.goto('/sign-in')
    await page.getByLabel('E-mail address').fill('nobody@desk.test')
    await page.getByLabel('Password', { exact: true }).fill(`wrong for ${value}`)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page).toHaveURL(/\/sign-in\?error=CredentialsSignin/)
    await expect(page.getByLabel('E-mail address')).toHaveValue('nobody@desk.test')
    const cookies = await page.context().cookies()
    expect(cookies.find(({ name }) => name === 'next-auth.callback-url')?.value).not.toBe(value)
  }
})
