import { describe, expect, it } from 'vitest'
import { readFlight } from './flight'

const read = (text: string) => readFlight(new TextEncoder().encode(text))

describe('an action’s answer', () => {
  it('is the row that the first one points to', () => {
    expect(read('0:{"a":"$@1","f":"","b":"x"}\n1:{"ok":true,"value":{"n":2}}\n')).toEqual({
      answer: { ok: true, value: { n: 2 } },
    })
  })

  it('may keep long texts in rows of their own, with line breaks in them', () => {
    const long = 'é\n$1:{"ok":false}'
    const size = new TextEncoder().encode(long).length.toString(16)
    const text = `2:T${size},${long}1:{"ok":true,"value":"$2"}\n0:{"a":"$@1"}\n`
    expect(read(text)).toEqual({ answer: { ok: true, value: long } })
  })

  it('keeps a dollar that someone typed, and nothing for what is undefined', () => {
    expect(read('0:{"a":"$@1"}\n1:{"price":"$$5","gone":"$undefined","list":["$$"]}')).toEqual({
      answer: { price: '$5', gone: undefined, list: ['$'] },
    })
  })

  it('tells a failure from an answer, and says when there is neither', () => {
    expect(read('0:{"a":"$@1"}\n1:E{"digest":"42"}\n')).toEqual({ thrown: '{"digest":"42"}' })
    expect(() => read('0:{"b":1}\n')).toThrow('no answer')
  })
})
