import { expect, it } from 'vitest'
import { isBare, readsPlural } from './wording'

it.each([
  'officials',
  'two U.S. officials',
  'people familiar with the matter',
  'sources close to the mayor',
  'Several senior Western diplomats in Vienna',
])('“%s” speaks of several', (words) => expect(readsPlural(words)).toBe(true))

it.each([
  'a U.S. official',
  'one of the officials',
  'an adviser to several ministers',
  'a source',
  '',
  'две чиновницы',
])('“%s” does not', (words) => expect(readsPlural(words)).toBe(false))

it.each(['sources', 'a source', 'Two officials', '12 people', 'unnamed insiders', 'an official'])(
  '“%s” says nothing of who it is',
  (words) => expect(isBare(words)).toBe(true),
)

it.each(['a harbour official', 'sources in the ministry', 'the mayor', ''])('“%s” says something', (words) =>
  expect(isBare(words)).toBe(false),
)
