import { describe, expect, it } from 'vitest'
import { MAX_FILE_BYTES, MAX_TEXT_BYTES } from '@/lib/archive/size'
import { bytesOf, limitOf, sendChosenAlone } from './submission-size'

function form(fields: Record<string, string | File>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data
}

describe('bytesOf', () => {
  it('measures the chosen field in bytes, whatever stands in the others', () => {
    const fields = { text: 'čaj', html: '<p>longer</p>', file: new File(['12345'], 'a.txt') }
    expect(bytesOf(form({ ...fields, kind: 'text' }))).toEqual({ field: 'text', size: 4 })
    expect(bytesOf(form({ ...fields, kind: 'html' }))).toEqual({ field: 'html', size: 13 })
    expect(bytesOf(form({ ...fields, kind: 'file' }))).toEqual({ field: 'file', size: 5 })
  })

  it('takes text for granted and a missing field for nothing', () => {
    expect(bytesOf(form({}))).toEqual({ field: 'text', size: 0 })
    expect(bytesOf(form({ kind: 'pdf', text: 'x' }))).toEqual({ field: 'text', size: 1 })
  })
})

describe('limitOf', () => {
  it('lets a file be larger than words that are typed or pasted', () => {
    expect([limitOf('file'), limitOf('text'), limitOf('html')]).toEqual([
      MAX_FILE_BYTES,
      MAX_TEXT_BYTES,
      MAX_TEXT_BYTES,
    ])
  })
})

describe('sendChosenAlone', () => {
  it('leaves out the ways not chosen and nothing else', async () => {
    const data = form({
      kind: 'html',
      text: 'x',
      html: '<p>y</p>',
      file: new File(['z'], 'a.txt'),
      title: 'Quay',
    })
    await sendChosenAlone(data)
    expect([...data.keys()].sort()).toEqual(['html', 'kind', 'title'])
  })
})
