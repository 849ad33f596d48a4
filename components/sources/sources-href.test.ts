import { describe, expect, it } from 'vitest'
import { readSourceFilter, sourcesHref } from './sources-href'

describe('the address of a list of sources', () => {
  it('stays short when nothing narrows it', () => {
    expect(sourcesHref('desk', { words: '', kind: null })).toBe('/desk/sources')
  })

  it('reads back what it wrote', () => {
    const filter = { words: 'Müller & Co', kind: 'ORGANISATION' as const }
    const { searchParams } = new URL(sourcesHref('desk', { ...filter, cursor: 'abc' }), 'http://desk.test')
    expect(readSourceFilter(Object.fromEntries(searchParams))).toEqual({ ...filter, cursor: 'abc' })
  })

  it('takes nonsense for nothing', () => {
    expect(readSourceFilter({ words: ['a'], kind: 'URL', cursor: '' })).toEqual({
      words: '',
      kind: null,
      cursor: null,
    })
  })
})
