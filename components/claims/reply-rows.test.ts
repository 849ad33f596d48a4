import { expect, it } from 'vitest'
import type { AccusationView, ReplyView } from '@/lib/claims/reply-view'
import { replyRows } from './reply-rows'

const source = (id: string) => ({ id, name: id, kind: 'PERSON', naming: 'NAMED' }) as const
const accused = (id: string, actorId = id): AccusationView => ({ id: `a-${id}`, source: source(id), actorId })
const reply = (id: string, actorId = id): ReplyView => ({
  ...{
    id: `r-${id}`,
    version: 1,
    source: source(id),
    actorId,
    channel: 'PHONE',
    state: 'WAITING',
    words: '',
  },
  ...{ askedAt: '2026-11-23T12:00:00.000Z', deadline: null, answeredAt: null },
  askedBy: { id: 'm', name: 'Sam', initials: 'S' },
})

it('puts those accused first, each once, with what was asked of any of their records', () => {
  const rows = replyRows(
    [accused('mayor'), accused('His Honour', 'mayor')],
    [reply('port'), reply('His Honour', 'mayor'), reply('port')],
  )
  expect(rows.map((row) => [row.source.name, row.accusation?.id ?? null, row.replies.length])).toEqual([
    ['mayor', 'a-mayor', 1],
    ['port', null, 2],
  ])
})
