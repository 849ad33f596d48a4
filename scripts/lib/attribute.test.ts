import { describe, expect, it } from 'vitest'
import { suggestInParts } from '../../lib/attribution/suggest-in-parts'
import { attributeAll } from './attribute'
import type { Problem } from './documents'

const document = (file: string, text: string) => ({ file, bytes: async () => Buffer.from(text) })

async function run(...given: Parameters<typeof attributeAll>) {
  const lines: string[] = []
  for await (const line of attributeAll(...given)) lines.push(line)
  return lines
}

describe('attributeAll', () => {
  it('writes one line a document, also for one without a statement', async () => {
    const problems: Problem[] = []
    const lines = await run(
      [document('a\n.txt', '“It is shut,”\nthe mayor said.'), document('-', '')],
      problems,
    )
    expect(lines.map((line) => line.indexOf('\n') === line.length - 1)).toEqual([true, true])
    const [first, second] = lines.map((line) => JSON.parse(line))
    expect(first).toMatchObject({ file: 'a\n.txt', statements: [{ cue: [[24, 28]], content: [[0, 13]] }] })
    expect(second).toEqual({ file: '-', statements: [] })
    expect(problems).toEqual([])
  })

  it('goes on after each that cannot be had, read or attributed, and keeps why', async () => {
    const problems: Problem[] = []
    const refused = Object.assign(new Error(), { code: 'EACCES' })
    const engine = (text: string) => {
      if (text === 'trap') throw new Error('fell into it')
      return suggestInParts(text)
    }
    const documents = [
      { file: 'gone.txt', problem: 'is not there' },
      { file: 'locked.txt', bytes: () => Promise.reject(refused) },
      { file: 'latin.txt', bytes: async () => Buffer.from('caf\xe9', 'latin1') },
      document('trap.txt', 'trap'),
      document('good.txt', 'The pier is shut.'),
    ]
    expect(await run(documents, problems, engine)).toEqual(['{"file":"good.txt","statements":[]}\n'])
    expect(problems).toEqual([
      { file: 'gone.txt', problem: 'is not there' },
      { file: 'locked.txt', problem: 'may not be read' },
      { file: 'latin.txt', problem: 'is not UTF-8: convert it first' },
      { file: 'trap.txt', problem: 'could not be attributed: fell into it' },
    ])
  })

  it('reads a document only when its line is asked for', async () => {
    const read: string[] = []
    const noted = (file: string) => {
      const bytes = async () => {
        read.push(file)
        return Buffer.from('')
      }
      return { file, bytes }
    }
    const lines = attributeAll([noted('a'), noted('b')], [])
    await lines.next()
    expect(read).toEqual(['a'])
  })
})
