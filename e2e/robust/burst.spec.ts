import fs from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { callAction, inOneWord } from '../support/actions'
import { residentMemory } from '../support/memory'
import { startServer } from '../support/server'
import { expect, test } from '../support/test'
import { foundNewsroom } from './newsroom'

const PAGES = 800
const UPLOADS = 16
const UPLOAD_BYTES = 7_900_000
/** What `npm start` may come to with either. It lives in 300 MB; without its limits it would die far above. */
const PEAK_MB = 600

test('eight hundred pages at the same moment, then sixteen large files: all are answered, and the server lives', async () => {
  test.setTimeout(900_000)
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'corroborate-burst-'))
  // What comes of the articles later is the background worker's, and takes minutes for so much text.
  const server = await startServer({ dataDir, env: { WORKER: 'off' } })
  try {
    const { team, owner, reviewer, claims } = await foundNewsroom(server.url, 1)
    const page = `${server.url}/${team}/claims/${claims[0]?.claimId}`
    const statuses = await Promise.all(Array.from({ length: PAGES }, () => statusOf(page, reviewer)))
    expect(Object.fromEntries(statuses.map((status) => [status, count(statuses, status)]))).toEqual({
      200: PAGES,
    })

    const answers = await Promise.all(
      Array.from({ length: UPLOADS }, (_, n) => bringIn(server.url, team, owner, n)),
    )
    const words = answers.map(inOneWord)
    expect(Object.fromEntries(words.map((word) => [word, count(words, word)]))).toEqual({ ok: UPLOADS })

    expect(await statusOf(page, reviewer)).toBe(200)
    expect(server.process.exitCode).toBeNull()
    if (os.platform() === 'linux')
      expect(residentMemory(server.process.pid ?? 0).peak, 'MB at most').toBeLessThan(PEAK_MB)
  } finally {
    await server.stop()
    fs.rmSync(dataDir, { recursive: true, force: true })
  }
})

const count = <T>(all: readonly T[], one: T) => all.filter((each) => each === one).length

/** Over a connection of its own, as that many people would: nothing here waits for a free one. */
function statusOf(url: string, cookie: string): Promise<number | string> {
  return new Promise((resolve) => {
    const request = http.get(url, { agent: false, headers: { Cookie: cookie } }, (answer) => {
      answer.resume().once('end', () => resolve(answer.statusCode ?? 0))
    })
    request.once('error', (error) => resolve(error.message))
  })
}

function bringIn(base: string, team: string, cookie: string, number: number) {
  const sentence = `The council will shut quay ${number}, two port officials told Coast Wire on Saturday.\n\n`
  const text = sentence.repeat(Math.floor(UPLOAD_BYTES / sentence.length))
  const form = new FormData()
  form.set('team', team)
  form.set('file', new File([text], `quay ${number}.txt`, { type: 'text/plain' }))
  return callAction({ base, action: '[team]/stories#createStory', input: form, cookie })
}
