import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { fingerprint, fingerprintOfFile } from './fingerprint.mjs'

let base
const write = (name, content) => {
  fs.mkdirSync(path.dirname(path.join(base, name)), { recursive: true })
  fs.writeFileSync(path.join(base, name), content)
}

beforeEach(() => {
  base = fs.mkdtempSync(path.join(os.tmpdir(), 'fingerprint-'))
  write('app/page.tsx', 'one')
  write('app/deep/er.ts', 'two')
  write('next.config.js', 'three')
})

const entries = ['app', 'next.config.js', 'proxy.ts']
const now = (skip) => fingerprint(base, entries, skip)

describe('fingerprint', () => {
  it('is the same for the same files', () => {
    expect(now()).toBe(now())
  })

  it.each([
    ['a changed file', () => write('app/deep/er.ts', 'longer')],
    ['a new file', () => write('app/new.ts', '')],
    ['a lost file', () => fs.rmSync(path.join(base, 'app/page.tsx'))],
    ['a renamed file', () => fs.renameSync(path.join(base, 'app/page.tsx'), path.join(base, 'app/pagf.tsx'))],
    ['a file that was missing', () => write('proxy.ts', '')],
    ['a file saved with as many letters', () => fs.utimesSync(path.join(base, 'next.config.js'), 1, 1)],
  ])('changes with %s', (_, change) => {
    const before = now()
    change()
    expect(now()).not.toBe(before)
  })

  it.each(['app/page.test.tsx', 'app/.hidden', 'elsewhere/x.ts', 'app/skipped/x.ts'])(
    'does not care for %s',
    (name) => {
      const skip = (entry) => entry.startsWith('app/skipped')
      const before = now(skip)
      write(name, 'new')
      expect(now(skip)).toBe(before)
    },
  )
})

describe('fingerprintOfFile', () => {
  it('goes by content and takes a missing file for an empty one', () => {
    write('a', 'same')
    write('b', 'same')
    expect(fingerprintOfFile(path.join(base, 'a'))).toBe(fingerprintOfFile(path.join(base, 'b')))
    expect(fingerprintOfFile(path.join(base, 'none'))).not.toBe(fingerprintOfFile(path.join(base, 'a')))
  })
})
