import { expect, it } from 'vitest'
import { cameByItself, lookByItself } from './by-itself'

it('tells a page that nobody asked for from one that somebody did', () => {
  expect(cameByItself(0)).toBe(false)
  lookByItself(0)
  expect(cameByItself(500)).toBe(true)
  expect(cameByItself(600)).toBe(false)
  lookByItself(1_000)
  expect(cameByItself(20_000)).toBe(false)
})
