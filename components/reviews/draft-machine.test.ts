import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type DraftEvent,
  type DraftState,
  draftReducer,
  isUnsaved,
  retryAfter,
  startDraft,
} from './draft-machine'

const AT = '2025-06-16T14:21:00.000Z'
const empty = { verdict: null, rationale: '' }
const fresh = startDraft(empty, 0, null)
const run = (events: readonly DraftEvent[], from: DraftState = fresh) => events.reduce(draftReducer, from)
const wrote = (rationale: string): DraftEvent => ({ kind: 'wrote', draft: { rationale } })
const saved = (version: number): DraftEvent => ({ kind: 'saved', version, at: AT })

describe('a draft that saves itself', () => {
  it('begins idle, or saved when something is', () => {
    expect(fresh.phase).toBe('idle')
    expect(startDraft({ verdict: 'DENIED', rationale: 'x' }, 3, AT).phase).toBe('saved')
  })

  it('goes from dirty over saving to saved', () => {
    const dirty = run([wrote('No vote.')])
    expect(dirty.phase).toBe('dirty')
    expect(isUnsaved(dirty)).toBe(true)
    const saving = run([{ kind: 'sent' }], dirty)
    expect([saving.phase, isUnsaved(saving)]).toEqual(['saving', false])
    expect(run([saved(1)], saving)).toMatchObject({ phase: 'saved', version: 1, savedAt: AT, sending: null })
  })

  it('stays dirty when more was written while it was saving', () => {
    const state = run([wrote('No'), { kind: 'sent' }, wrote('No vote.'), saved(1)])
    expect(state).toMatchObject({
      phase: 'dirty',
      version: 1,
      saved: { rationale: 'No' },
      now: { rationale: 'No vote.' },
    })
  })

  it('sends one save at a time', () => {
    const saving = run([wrote('a'), { kind: 'sent' }, wrote('ab')])
    expect(run([{ kind: 'sent' }], saving)).toBe(saving)
  })

  it('is not dirty when the writer goes back to what is saved', () => {
    expect(run([wrote('a'), { kind: 'sent' }, saved(1), wrote('ab'), wrote('a')]).phase).toBe('saved')
    expect(run([wrote('a'), wrote('')]).phase).toBe('idle')
  })

  it('counts a verdict alone as something to save', () => {
    expect(run([{ kind: 'wrote', draft: { verdict: 'UNVERIFIED' } }]).phase).toBe('dirty')
  })
})

describe('a save that does not arrive', () => {
  it('keeps the text and says so until one does', () => {
    const offline = run([wrote('a'), { kind: 'sent' }, { kind: 'lost' }, wrote('ab')])
    expect(offline).toMatchObject({ phase: 'offline', lost: 1, now: { rationale: 'ab' } })
    expect(isUnsaved(offline)).toBe(true)
    const back = run([{ kind: 'sent' }, saved(1)], offline)
    expect(back).toMatchObject({ phase: 'saved', lost: 0, saved: { rationale: 'ab' } })
  })

  it('waits longer each time, and never more than half a minute', () => {
    expect([1, 2, 3].map(retryAfter)).toEqual([2000, 4000, 8000])
    expect(retryAfter(50)).toBe(30_000)
  })

  it('tells a refusal and can be tried again', () => {
    const refused = run([wrote('a'), { kind: 'sent' }, { kind: 'refused', message: 'You are signed out.' }])
    expect(refused).toMatchObject({
      phase: 'refused',
      refusal: 'You are signed out.',
      now: { rationale: 'a' },
    })
    expect(run([{ kind: 'again' }], refused).phase).toBe('dirty')
    expect(run([{ kind: 'again' }]).phase).toBe('idle')
  })
})

describe('two tabs', () => {
  const conflict: DraftEvent = { kind: 'conflicted', conflict: { theirs: 'theirs', version: 4 } }
  const torn = run([wrote('mine'), { kind: 'sent' }, conflict])

  it('stop saving until the writer decides, and go on typing', () => {
    expect(torn).toMatchObject({ phase: 'conflict', now: { rationale: 'mine' } })
    expect(run([wrote('mine too'), { kind: 'sent' }], torn)).toMatchObject({
      phase: 'conflict',
      sending: null,
      now: { rationale: 'mine too' },
    })
  })

  it('go on from the other version once the texts are put together', () => {
    const merged = run([{ kind: 'merged', rationale: 'mine and theirs' }], torn)
    expect(merged).toMatchObject({
      phase: 'dirty',
      version: 4,
      conflict: null,
      saved: { rationale: 'theirs' },
    })
    expect(run([{ kind: 'sent' }, saved(5)], merged)).toMatchObject({ phase: 'saved', version: 5 })
  })

  it('have nothing to merge without a conflict', () => {
    expect(run([{ kind: 'merged', rationale: 'x' }])).toBe(fresh)
  })
})

it('never changes what stands in the boxes but by the writer', () => {
  const answer = fc.constantFrom<DraftEvent>(
    { kind: 'sent' },
    saved(1),
    saved(7),
    { kind: 'lost' },
    { kind: 'refused', message: 'no' },
    { kind: 'conflicted', conflict: { theirs: 'other words', version: 9 } },
    { kind: 'again' },
  )
  const event = fc.oneof(answer, fc.string().map(wrote))
  fc.assert(
    fc.property(fc.array(event), (events) => {
      const written = events.findLast((one) => one.kind === 'wrote')
      const expected = written?.kind === 'wrote' ? written.draft.rationale : ''
      const state = run(events)
      expect(state.now.rationale).toBe(expected)
      if (state.phase === 'saved') expect(state.saved).toEqual(state.now)
    }),
  )
})
