import { createTranslator } from 'next-intl'
import { expect, it } from 'vitest'
import archive from '@/messages/en/archive.json'
import type { WarcFault } from './fault'
import { warcSentence } from './sentence'

const say = createTranslator({
  locale: 'en-GB',
  messages: { archive },
  namespace: 'archive.warc',
  onError: (error) => {
    throw error
  },
})

const address = 'https://ledger.example/a'
/** One of each; the type holds the list complete. */
const EACH: { [Code in WarcFault['code']]: Extract<WarcFault, { code: Code }> } = {
  notWarc: { code: 'notWarc' },
  damaged: { code: 'damaged', records: 3 },
  tooLarge: { code: 'tooLarge', limit: 50_000_000 },
  tooMany: { code: 'tooMany', limit: 1000 },
  recordTooLarge: { code: 'recordTooLarge', address, limit: 50_000_000 },
  recordUnreadable: { code: 'recordUnreadable', address },
  recordElsewhere: { code: 'recordElsewhere', address },
}

it.each(Object.values(EACH))('$code: what happened and what to do', (fault) => {
  const { code, params } = warcSentence(fault)
  const sentence = say(code, params as never)
  expect(sentence).toMatch(/\. (Choose|What|Save|Capture|Bring) [^{}]+\.$|; split [^{}]+\.$/)
  if ('address' in fault) expect(sentence).toContain(address)
  if (code === 'tooLarge' || code === 'recordTooLarge') expect(sentence).toContain('50 MB')
})

it('has no sentence for what never happens', () => {
  expect(Object.keys(archive.warc).sort()).toEqual(Object.keys(EACH).sort())
})
