import { describe, expect, it } from 'vitest'
import { hostEntry } from './host-lists'

describe('what is typed into a list of hosts', () => {
  it.each([
    ['Paper.Example', 'paper.example'],
    ['  *.paper.example ', 'paper.example'],
    ['https://paper.example/news?x=1', 'paper.example'],
    ['paper.example:8080', 'paper.example'],
    ['paper.example.', 'paper.example'],
    ['MÖWE.example', 'xn--mwe-sna.example'],
    ['0x5db8d822', '93.184.216.34'],
    ['[2606:2800:220:1::1]', '2606:2800:220:1::1'],
  ])('%s is %s', (text, host) => expect(hostEntry(text)).toBe(host))

  it.each(['', ' ', '.', '..', 'a..example', 'two words', 'ada@paper.example', 'http://'])(
    '%j is no host',
    (text) => {
      expect(hostEntry(text)).toBeNull()
    },
  )
})
