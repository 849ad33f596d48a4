import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ROOT } from '@/lib/testing/source-files'

let folder: string
const ARTICLE = 'The mayor said the bridge was closed. “It is shut,” Ana Ruiz said.'
const MARKS = [
  'T1\tSource 0 9\tThe mayor',
  'T2\tCue 10 14\tsaid',
  'T3\tContent 15 36\tthe bridge was closed',
  'T4\tAttribution 10 14\tsaid',
  'E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3',
]

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'calibrate '))
  for (const part of ['train', 'dev']) {
    fs.mkdirSync(path.join(folder, part))
    fs.writeFileSync(path.join(folder, part, 'one.txt'), ARTICLE)
    fs.writeFileSync(path.join(folder, part, 'one.ann'), MARKS.join('\n'))
  }
})
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

const calibrate = (...args: string[]) =>
  spawnSync('npm', ['run', '-s', 'attribution:calibrate', '--', ...args], { cwd: ROOT, encoding: 'utf8' })

it('writes the curves, and says how far what they tell was from what came out', () => {
  const out = path.join(folder, 'curves.json')
  const { status, stdout, stderr } = calibrate('--data', folder, '--out', out)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const { alone, tagged } = JSON.parse(fs.readFileSync(out, 'utf8'))
  // Each of two statements twice, one of the two marked.
  expect(alone['*'].statement).toBeCloseTo((2 + 5 / 2) / (4 + 5), 2)
  expect(Object.keys(tagged.role)).toEqual(['source', 'cue', 'content'])
  expect(stdout.match(/^rules .*: off by [\d.]+ points on average$/gm)).toHaveLength(8)
})

it('says how it is used where there is nothing to measure', () => {
  const { status, stderr } = calibrate('--data', path.join(folder, 'train'))
  expect(status).toBe(2)
  expect(stderr).toMatch(/^usage: npm run attribution:calibrate/)
})

it('leaves the curves there are where no text is annotated', () => {
  const bare = path.join(folder, 'bare')
  for (const part of ['train', 'dev']) fs.mkdirSync(path.join(bare, part), { recursive: true })
  const out = path.join(bare, 'curves.json')
  fs.writeFileSync(out, '{}')
  const { status, stderr } = calibrate('--data', bare, '--out', out)
  expect({ status, stderr: stderr.split(':')[0] }).toEqual({
    status: 2,
    stderr: 'There are no annotated texts in train/ or in dev/',
  })
  expect(fs.readFileSync(out, 'utf8')).toBe('{}')
})
