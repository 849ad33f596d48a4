import { expect, it } from 'vitest'
import { suggest } from '@/lib/attribution/suggest'
import { wordingOf } from '@/lib/attribution/wording'
import { longArticle, quietArticle } from './long-article'

it('is as long as a long article, and full of people who say something', () => {
  const text = longArticle()
  const statements = suggest(text)
  expect(text.split(/\s+/u).length).toBeGreaterThan(2_900)
  expect(text.split(/\s+/u).length).toBeLessThan(3_300)
  expect(statements.length).toBeGreaterThanOrEqual(60)
  expect(new Set(statements.map((one) => one.source.name)).size).toBeGreaterThan(24)
  // No two would make the same claim, which is refused.
  expect(new Set(statements.map((one) => wordingOf(one, text))).size).toBe(statements.length)
})

it('has a twin of its length in which nobody says anything', () => {
  const [long, quiet] = [longArticle(), quietArticle()].map((text) => text.split(/\s+/u).length)
  expect((quiet ?? 0) / (long ?? 0)).toBeCloseTo(1, 1)
  expect(suggest(quietArticle())).toEqual([])
})
