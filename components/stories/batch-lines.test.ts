import { describe, expect, it } from 'vitest'
import type { BatchFile } from '@/lib/archive/batch'
import type { ProblemView } from '@/lib/web/result'
import { answered, countOf, toRepeat, toSend, withChosen } from './batch-lines'

const file: BatchFile = { path: 'a.txt', size: 5, problem: null, open: async () => null }
const problem = (given: Partial<ProblemView>) =>
  answered(file, {
    ok: false,
    problem: { kind: 'invalid', code: 'invalid', message: 'No.', fields: {}, ...given },
  })

describe('a file among others', () => {
  it('becomes a document, or says why not in the sentence it would have alone', () => {
    const value = { snapshotId: 's', title: 'A' }
    expect(answered(file, { ok: true, value })).toEqual({ file, state: 'MADE', ...value })
    expect(problem({ fields: { file: 'Damaged.' } })).toEqual({ file, state: 'REFUSED', why: 'Damaged.' })
    expect(problem({ kind: 'too-large' })).toEqual({ file, state: 'REFUSED', why: 'No.' })
  })

  it('that needs words of a person is told so: there is no field for them here', () => {
    expect(problem({ fields: { typed: 'Type them here.' } })).toEqual({ file, state: 'WORDLESS' })
  })

  it.each(['rule', 'forbidden', 'not-found', 'signed-out', 'fault', 'too-many'])(
    '%s stops all of them',
    (kind) => {
      expect(problem({ kind })).toEqual({ file, state: 'STOPPED', why: 'No.' })
    },
  )

  it('is sent as long as it waits or was stopped, and counted', () => {
    const lines = [
      answered(file, { ok: true, value: { snapshotId: 's', title: 'A' } }),
      ...withChosen([], [{ ...file, problem: 'LOCKED' }]),
      problem({ kind: 'fault' }),
      ...withChosen([], [file]),
      problem({}),
    ]
    expect(toSend(lines)).toEqual([2, 3])
    expect(countOf(lines)).toEqual({ made: 1, here: 0, left: 2, not: 2, over: 3 })
  })

  it('that the story has already is told as that, and is made again only if somebody asks', () => {
    const value = { snapshotId: 's', title: 'A', here: true }
    const lines = [answered(file, { ok: true, value }), ...withChosen([], [file])]
    expect(lines[0]).toEqual({ file, state: 'HERE', snapshotId: 's', title: 'A' })
    expect([toSend(lines), toRepeat(lines)]).toEqual([[1], [0]])
    expect(countOf(lines)).toEqual({ made: 0, here: 1, left: 1, not: 0, over: 1 })
  })
})

describe('what is chosen besides', () => {
  it('comes to what waits, and in the place of an import that is over', () => {
    const more = { ...file, path: 'b.txt' }
    const paths = (lines: ReturnType<typeof withChosen>) => lines.map((line) => line.file.path)
    const waiting = withChosen([], [file])
    expect(paths(withChosen(waiting, [more]))).toEqual(['a.txt', 'b.txt'])
    expect(paths(withChosen([problem({})], [more]))).toEqual(['b.txt'])
  })
})
