import { describe, expect, it } from 'vitest'
import { readStoryFilter, storiesHref } from './stories-href'

describe('the address of a list of stories', () => {
  it('stays short when nothing narrows it', () => {
    expect(storiesHref('desk', { words: '', archived: false })).toBe('/desk/stories')
  })

  it('reads back what it wrote', () => {
    const filter = { words: 'Hafen & Brücke?', archived: true }
    const { search } = new URL(storiesHref('desk', { ...filter, cursor: 'abc' }), 'http://desk.test')
    expect(readStoryFilter(Object.fromEntries(new URLSearchParams(search)))).toEqual({
      ...filter,
      cursor: 'abc',
    })
  })

  it('takes nonsense for nothing', () => {
    expect(readStoryFilter({ words: ['a', 'b'], archived: 'yes', cursor: '' })).toEqual({
      words: '',
      archived: false,
      cursor: null,
    })
  })
})
