import { once } from 'node:events'
import http from 'node:http'
import { afterEach, expect, it } from 'vitest'
import { refusingUnreadable } from './unreadable.mjs'

let server
afterEach(() => server.close())

const form = { 'content-type': 'multipart/form-data; boundary=x' }

/** Answers a request as `answer` does, which is given what is known of the request. */
async function ask({ method = 'POST', headers = form }, answer) {
  const read = refusingUnreadable()
  server = http.createServer((request, response) =>
    read(request, response, () => answer(response, globalThis.corroborateSending.getStore())),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  return fetch(`http://127.0.0.1:${port}/`, { method, headers })
}

const refusal = /^What was sent is refused/

const ways = {
  'at once': (response) => {
    response.statusCode = 500
    response.setHeader('etag', '"of the fault"')
    response.setHeader('content-length', 5)
    response.end('Fault')
  },
  'in pieces': (response) => {
    response.statusCode = 500
    response.setHeader('content-encoding', 'gzip')
    response.write('Fau')
    response.end('lt')
  },
  'with its head first': (response) => response.writeHead(500, { 'x-of': 'fault' }).end('Fault'),
}

it.each(Object.entries(ways))('says 400 in place of a fault that is sent %s', async (_, send) => {
  const answer = await ask({}, (response, sending) => {
    sending.unreadable = true
    response.setHeader('content-security-policy', 'sandbox')
    send(response)
  })
  expect(answer.status).toBe(400)
  expect(await answer.text()).toMatch(refusal)
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(answer.headers.get('content-security-policy')).toBe('sandbox')
  expect(['etag', 'content-encoding', 'x-of'].filter((name) => answer.headers.has(name))).toEqual([])
})

it('knows of what is noted only while the answer is made', async () => {
  const headers = { 'next-action': 'a', 'content-type': 'text/plain' }
  const answer = await ask({ headers }, async (response, sending) => {
    await new Promise(setImmediate)
    expect(globalThis.corroborateSending.getStore()).toBe(sending)
    sending.unreadable = true
    response.writeHead(500).end()
  })
  expect(answer.status).toBe(400)
})

it.each(Object.entries(ways))('leaves a fault of ours as it is, sent %s', async (_, send) => {
  const answer = await ask({}, (response, sending) => {
    expect(sending).toEqual({ begun: false, unreadable: false })
    send(response)
  })
  expect(answer.status).toBe(500)
})

it('leaves any other answer as it is', async () => {
  const answer = await ask({}, (response, sending) => {
    sending.unreadable = true
    response.writeHead(409, { 'content-type': 'text/plain' }).end('Sent before.')
  })
  expect([answer.status, await answer.text()]).toEqual([409, 'Sent before.'])
})

it.each([
  { method: 'GET', headers: { 'next-action': 'a' } },
  { headers: { 'content-type': 'application/x-www-form-urlencoded' } },
])('minds no request that cannot be an action', async (request) => {
  const answer = await ask(request, (response, sending) => {
    expect(sending).toBeUndefined()
    response.end('well')
  })
  expect(await answer.text()).toBe('well')
})
