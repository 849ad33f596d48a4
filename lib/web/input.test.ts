import { describe, expect, it } from 'vitest'
import { readInput, textsOf } from './input'

describe('the texts of what was sent', () => {
  it('are its strings, without files, lists and hidden fields of React', () => {
    const form = new FormData()
    form.set('$ACTION_REF_1', '')
    form.set('title', 'Quay to close')
    form.set('file', new File(['x'], 'x.txt'))
    form.append('claimIds', 'a')
    form.append('claimIds', 'b')
    expect(textsOf(readInput(form))).toEqual({ title: 'Quay to close' })
  })

  it('are as many as fit: the longest stays out', () => {
    const long = 'x'.repeat(1_999_999)
    expect(textsOf({ text: long, title: 'ab' })).toEqual({ title: 'ab' })
    expect(textsOf({ text: long, title: 'a' })).toEqual({ title: 'a', text: long })
  })

  it('are none where nothing readable came', () => {
    expect(textsOf(null)).toEqual({})
    expect(textsOf('words')).toEqual({})
  })
})
