import v8 from 'node:v8'
import vm from 'node:vm'
import { describe, expect, it } from 'vitest'
import { takingTurns } from './in-turn'

describe('takingTurns', () => {
  it('begins each call when the one before it has ended, across all functions of one queue', async () => {
    const turn = takingTurns()
    const log: string[] = []
    const step = async (name: string) => {
      log.push(`${name} begins`)
      await new Promise(setImmediate)
      log.push(`${name} ends`)
      return name
    }
    const [one, other] = [turn(step), turn(step)]
    expect(await Promise.all([one('a'), other('b'), one('c')])).toEqual(['a', 'b', 'c'])
    expect(log).toEqual(['a', 'b', 'c'].flatMap((name) => [`${name} begins`, `${name} ends`]))
  })

  it('tells a failure to whoever asked and goes on', async () => {
    const turn = takingTurns()
    const fails = turn(async () => {
      throw new Error('no')
    })
    const works = turn(async () => 'yes')
    expect(await Promise.allSettled([fails(), works()])).toMatchObject([
      { status: 'rejected', reason: new Error('no') },
      { status: 'fulfilled', value: 'yes' },
    ])
  })

  it('keeps no answer for the turn that comes next', async () => {
    const turn = takingTurns()
    const answers = turn(async () => ({ pages: new Uint8Array(1_000) }))
    const kept = new WeakRef(await answers())
    await expect
      .poll(() => {
        v8.setFlagsFromString('--expose-gc')
        vm.runInNewContext('gc')()
        return kept.deref() === undefined
      })
      .toBe(true)
  })
})
