import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Scope } from '@/lib/access/scope'
import { readAnnotations } from '@/lib/attribution/corpus/brat'
import { acceptSuggestion } from '@/lib/claims/accept'
import { addAttribution } from '@/lib/claims/attributions'
import { dismissSuggestion } from '@/lib/claims/suggestions'
import { accepting, attributing, suggestionBy } from '@/lib/testing/claims'
import { makeDesk } from '@/lib/testing/factories'
import { ROOT } from '@/lib/testing/source-files'
import { HARBOUR, makeReadStory } from '@/lib/testing/stories'
import { annotatedTexts } from './lib/training-set'

const PATIENCE = 120_000
const scorer = path.resolve(ROOT, '..', 'shared', 'tools', 'score-attribution.mjs')
let folder: string

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'taught '))
})
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }))

/** The command as it is typed in a folder of one's own. */
function exported(...args: string[]): Promise<{ code: number | null; output: string }> {
  const command = ['run', 'attribution:export', '--', '--team', ...args]
  const env = { ...process.env, NODE_ENV: 'production' as const, INIT_CWD: folder }
  const child = spawn('npm', ['--prefix', ROOT, ...command], { cwd: folder, env })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)))
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })))
}

/** A desk with one story read to its end and one that is not. */
async function makeTeachers(scope: Scope): Promise<void> {
  // What the format counts as one character, and we as two.
  const text = `😀 “Tides”\n\n${HARBOUR}`
  const whole = await makeReadStory(scope, text)
  const by = (name: string) => suggestionBy(scope, whole.snapshotId, name)
  const start = text.indexOf('close the old quay')
  const contents = [{ start, end: start + 'close the old quay'.length }]
  const made = await acceptSuggestion(
    scope,
    accepting(await by('two port officials'), { fields: { contents } }),
  )
  await acceptSuggestion(scope, accepting(await by('Mayor Ada Lindqvist')))
  for (const { id, version } of [await by('Lindqvist'), await by('The ferry company')])
    await dismissSuggestion(scope, { suggestionId: id, version })
  const place = { claimId: made.claimId, snapshotId: whole.snapshotId, text }
  const words = { sourceWords: 'Lindqvist', cue: 'said' }
  await addAttribution(scope, attributing(place, '“We will do what the harbour needs,”', words))
  const other = await makeReadStory(scope, `${HARBOUR}\n\nMore to follow.`)
  const mayor = await suggestionBy(scope, other.snapshotId, 'Mayor Ada Lindqvist')
  await dismissSuggestion(scope, { suggestionId: mayor.id, version: mayor.version })
}

describe('npm run attribution:export', () => {
  it('writes what a desk made of its suggestions, for training and the scorer to read', {
    timeout: PATIENCE,
  }, async () => {
    const { scope } = (await makeDesk()).editor
    await makeTeachers(scope)
    const { code, output } = await exported(scope.teamSlug, 'out')
    expect(`${code} ${output}`).toContain('Wrote 1 document(s) with 3 statement(s)')
    expect(code).toBe(0)
    const train = path.join(folder, 'out', 'train')
    const [document, ...more] = annotatedTexts(train)
    expect(more).toEqual([])
    const statements = readAnnotations(document?.ann ?? '', document?.text ?? '')
    const words = statements.map(({ source, cue, content }) =>
      [...source, ...cue, ...content].map(({ start, end }) => document?.text.slice(start, end)),
    )
    expect(words).toEqual([
      ['two port officials', 'According to', 'close the old quay'],
      ['Mayor Ada Lindqvist', 'denied', 'no decision had been made'],
      ['Lindqvist', 'said', '“We will do what the harbour needs,”'],
    ])
    const index = JSON.parse(fs.readFileSync(path.join(folder, 'out', 'index.json'), 'utf8'))
    expect(index).toMatchObject({
      team: scope.teamSlug,
      documents: [{ story: 1, statements: 3, accepted: 1, corrected: 1, added: 1, dismissed: 2 }],
      partial: [{ story: 2, undecided: 3, offRecord: 0, unplaced: 0 }],
    })
    expect(fs.readdirSync(train).sort()).toEqual(['.ann', '.txt'].map((end) => index.documents[0].name + end))

    const again = await exported(scope.teamSlug, 'out')
    expect(again).toMatchObject({ code: 1, output: expect.stringContaining('is not empty') })
    if (!fs.existsSync(scorer)) {
      console.warn('No scorer here: that the export agrees with itself by it is left out.')
      return
    }
    const spans = (ranges: readonly { start: number; end: number }[]) =>
      ranges.map(({ start, end }) => [start, end])
    const predicted = statements.map(({ source, cue, content }) => ({
      source: spans(source),
      cue: spans(cue),
      content: spans(content),
    }))
    const predictions = path.join(folder, 'predictions.jsonl')
    fs.writeFileSync(predictions, JSON.stringify({ file: document?.name, statements: predicted }))
    const scored = spawnSync(process.execPath, [scorer, train, predictions], { encoding: 'utf8' }).stdout
    expect(scored).toContain('1 annotated documents\n')
    expect(scored.match(/F1 +100\.0/g)).toHaveLength(8)
    expect(scored.match(/source right 100\.0, cue right 100\.0/g)).toHaveLength(2)
  })

  it('says which team there is not, and how it is called', { timeout: PATIENCE }, async () => {
    const unknown = await exported('nobodys-desk', 'out')
    expect(unknown).toMatchObject({ code: 1, output: expect.stringContaining('no team “nobodys-desk”') })
    expect(fs.existsSync(path.join(folder, 'out'))).toBe(false)
    const unclear = await exported('nobodys-desk')
    expect(unclear).toMatchObject({ code: 2, output: expect.stringContaining('usage') })
  })
})
