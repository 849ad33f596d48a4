import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ChainLine, firstBreak, GENESIS, lineHash } from './chain'

type Hashed = ChainLine & { hash: string }

function chain(length: number): Hashed[] {
  const lines: Hashed[] = []
  for (let seq = 1; seq <= length; seq += 1) {
    const line: ChainLine = {
      id: `00000000-0000-7000-8000-${String(seq).padStart(12, '0')}`,
      teamId: '00000000-0000-7000-8000-000000000001',
      seq,
      at: new Date(1_750_000_000_000 + seq),
      actorId: null,
      kind: 'claim.edited',
      subjectType: 'claim',
      subjectId: '00000000-0000-7000-8000-000000000002',
      storyId: null,
      claimId: null,
      data: { before: 'a', after: `b${seq}`, version: seq },
      prevHash: lines.at(-1)?.hash ?? GENESIS,
    }
    lines.push({ ...line, hash: lineHash(line) })
  }
  return lines
}

describe('the chain', () => {
  it('holds as it was written', () => {
    expect(firstBreak(chain(20))).toBeNull()
    expect(firstBreak([])).toBeNull()
  })

  it('does not depend on the order in which the database gives back keys', () => {
    const [line] = chain(1)
    if (!line) throw new Error('no line')
    const { hash, ...rest } = line
    expect(lineHash({ ...rest, data: { version: 1, after: 'b1', before: 'a' } })).toBe(hash)
  })

  it('breaks at an altered, removed, inserted or swapped line', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.nat(), (length, pick) => {
        const lines = chain(length)
        const at = pick % length
        const line = lines[at]
        if (!line) return
        const altered = lines.with(at, { ...line, data: { before: 'a', after: 'forged', version: line.seq } })
        expect(firstBreak(altered)).toBe(at + 1)
        if (at < length - 1) expect(firstBreak(lines.toSpliced(at, 1))).toBe(at + 1)
        expect(firstBreak(lines.toSpliced(at, 0, line))).toBe(at + 2)
        const { hash: _, ...rest } = line
        const forged = { ...rest, at: new Date(0) }
        expect(firstBreak(lines.with(at, { ...forged, hash: lineHash(forged) }))).toBe(
          at === length - 1 ? null : at + 2,
        )
      }),
    )
  })
})
