import { AsyncLocalStorage } from 'node:async_hooks'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { begun, heedFault } from './unreadable'

beforeEach(() => {
  globalThis.corroborateSending = new AsyncLocalStorage()
})
afterEach(() => {
  globalThis.corroborateSending = undefined
})

/** Whether the request in which this happened counts as one that cannot be read. */
function isUnreadableAfter(happens: () => void): boolean {
  const sending = { begun: false, unreadable: false }
  globalThis.corroborateSending?.run(sending, happens)
  return sending.unreadable
}

const NEXT = '/srv/desk/node_modules/next/dist/compiled/next-server/app-page-turbo.runtime.prod.js:15:80738'
const OURS = '/srv/desk/.next/server/chunks/ssr/node_modules_next_dist_0-amw._.js:1:11825'

function raised(...frames: string[]): Error {
  const error = new Error('no')
  error.stack = ['Error: no', ...frames.map((frame) => `    at ${frame}`)].join('\n')
  return error
}

it.each([
  ['by what takes an action apart', [`t.decodeAction (${NEXT})`, `async m (${OURS})`]],
  ['by what Next asked of Node', ['JSON.parse (<anonymous>)', `tI (${NEXT})`, `async m (${OURS})`]],
  [
    'by Node itself, for Next',
    ['node:internal/deps/undici/undici:5817:27', 'async Promise.all (index 1)', `async ${NEXT}`],
  ],
  [
    'by Node’s reader of forms, for nobody knows whom',
    [
      'parsingError (node:internal/deps/undici/undici:6736:14)',
      'process.processTicksAndRejections (node:internal/process/task_queues:104:5)',
    ],
  ],
  ['on Windows', [`t (${NEXT.replaceAll('/', '\\')})`]],
])('knows a fault raised %s', (_, frames) =>
  expect(isUnreadableAfter(() => heedFault(raised(...frames)))).toBe(true),
)

it.each([
  ['by our own code', [`o (${OURS})`, `async m (${NEXT})`]],
  ['by Node, for us', ['JSON.parse (<anonymous>)', `o (${OURS})`, `t (${NEXT})`]],
  ['by another package', ['o (/srv/desk/node_modules/pg/lib/client.js:1:1)', `t (${NEXT})`]],
  ['by Node, for nobody knows whom', ['TCP.onStreamRead (node:internal/stream_base_commons:216:20)']],
  ['by nobody knows whom', []],
])('leaves a fault as it is that was raised %s', (_, frames) =>
  expect(isUnreadableAfter(() => heedFault(raised(...frames)))).toBe(false),
)

it('leaves every fault as it is once an action has begun', () =>
  expect(
    isUnreadableAfter(() => {
      begun()
      heedFault(raised(`t (${NEXT})`))
    }),
  ).toBe(false))

it('takes what is no error for a fault, and minds no request that cannot be an action', () => {
  expect(isUnreadableAfter(() => heedFault('no'))).toBe(false)
  expect(() => heedFault(raised(`t (${NEXT})`))).not.toThrow()
  expect(begun).not.toThrow()
})
