import { expect, it } from 'vitest'
import { isolate } from './isolate'

it('leaves alone what runs as the sentence does', () =>
  expect(isolate('Ada Lindqvist')).toBe('Ada Lindqvist'))

it.each(['שלום עליכם', 'محمد', 'Ada ‏'])('keeps %j in its own direction', (name) =>
  expect(isolate(name)).toBe(`\u2068${name}\u2069`),
)

it('lets no mark turn what follows', () => expect(isolate('\u202eשלום\u2066abc')).toBe('\u2068שלוםabc\u2069'))
