import { expect, it } from 'vitest'
import { enterStream } from './streams'

it('are where the server finds them, until they are over', () => {
  const { corroborateStreams: known } = globalThis as { corroborateStreams?: Set<() => void> }
  const ended: string[] = []
  const [leave] = ['one', 'two'].map((name) => enterStream(() => ended.push(name)))
  expect(known?.size).toBe(2)
  leave?.()
  for (const end of [...(known ?? [])]) end()
  expect(ended).toEqual(['two'])
})
