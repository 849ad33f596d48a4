import { describe, expect, it } from 'vitest'
import { type Dated, inTime, saidAtOf, sinceOf } from './in-time'

const dated = (id: string, over: Partial<Dated> = {}): Dated => ({
  id,
  sourceWords: id,
  stance: 'ASSERTS',
  denialScope: null,
  saidWhen: '',
  publishedAt: '2025-06-16',
  recordedAt: '2025-06-20T10:00:00.000Z',
  recordedBy: 'Ada',
  editedAt: null,
  removedAt: null,
  ...over,
})

describe('saidAtOf', () => {
  it('takes the day that the words tell, else that of the document, else none', () => {
    expect(saidAtOf(dated('a', { saidWhen: 'on Sunday' }))).toEqual({ at: '2025-06-15', by: 'said' })
    expect(saidAtOf(dated('a', { saidWhen: 'last week' }))).toEqual({ at: '2025-06-16', by: 'published' })
    expect(saidAtOf(dated('a', { saidWhen: 'on Sunday', publishedAt: null }))).toBeNull()
  })
})

describe('sinceOf', () => {
  const asOf = '2025-06-20T10:00:00.000Z'
  const after = '2025-06-20T10:00:00.001Z'
  it.each([
    [{}, null],
    [{ recordedAt: after }, 'later'],
    [{ editedAt: after }, 'edited'],
    [{ editedAt: asOf }, null],
    [{ removedAt: after, editedAt: after }, 'removed'],
    [{ recordedAt: after, removedAt: after }, 'later'],
  ] as const)('of %j', (over, since) => expect(sinceOf(dated('a', over), asOf)).toBe(since))
})

describe('inTime', () => {
  it('follows what was said, then recorded, and ends with what has no date', () => {
    const all = [
      dated('undated', { publishedAt: null, recordedAt: '2025-06-01T00:00:00.000Z' }),
      dated('published', { recordedAt: '2025-06-20T11:00:00.000Z' }),
      dated('published first', { recordedAt: '2025-06-20T09:00:00.000Z' }),
      dated('said', { saidWhen: 'on June 3' }),
    ]
    const order = inTime(all, null).map(({ id }) => id)
    expect(order).toEqual(['said', 'published first', 'published', 'undated'])
  })

  it('marks what came later only when a moment is asked for', () => {
    const later = dated('later', { recordedAt: '2025-06-21T00:00:00.000Z' })
    expect(inTime([later], null)[0]?.since).toBeNull()
    expect(inTime([later], '2025-06-20T12:00:00.000Z')[0]?.since).toBe('later')
  })

  it('keeps to itself what only serves to tell', () => {
    const [entry] = inTime([dated('a')], null)
    expect(Object.keys(entry ?? {})).not.toContain('publishedAt')
  })
})
