import { describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { makeDesk, type TestMember } from '@/lib/testing/factories'
import { problemOf, refusal } from '@/lib/testing/problems'
import { readOwnAbsence, setAbsence } from './absence'
import { absenceInput } from './input'
import { readTeam } from './members'

const day = (n: number) => new Date(Date.UTC(2199, 0, n))
const away = {
  ...{ fromAt: day(1), untilAt: day(4) as Date | null, seen: null as string | null },
  ...{ note: 'By the sea', back: false },
}
const say = ({ scope }: TestMember, { id: memberId }: TestMember, more: Partial<typeof away> = {}) =>
  setAbsence(scope, { ...away, ...more, memberId })

describe('setAbsence', () => {
  it('says of oneself when one is away, for the team to see, and that one is back', async () => {
    const desk = await makeDesk()
    const { id, before } = await say(desk.viewer, desk.viewer)
    expect(before).toBeNull()
    const shown = {
      id,
      from: day(1).toISOString(),
      until: day(4).toISOString(),
      note: 'By the sea',
      now: false,
    }
    expect(await readOwnAbsence(desk.viewer.scope)).toEqual(shown)
    const { members } = await readTeam(desk.reviewer.scope)
    expect(members.map(({ id, absence }) => [id === desk.viewer.id, absence !== null])).toContainEqual([
      true,
      true,
    ])
    expect(members.filter(({ absence }) => absence !== null)).toHaveLength(1)
    const back = await say(desk.viewer, desk.viewer, { back: true, seen: id })
    expect(back).toMatchObject({ id: null, before: shown })
    expect(await readOwnAbsence(desk.viewer.scope)).toBeNull()
    const events = await db().auditEvent.findMany({
      where: { subjectId: desk.viewer.id },
      orderBy: { seq: 'asc' },
    })
    expect(events.map(({ kind }) => kind)).toEqual(['member.away', 'member.back'])
    expect(JSON.stringify(events.map(({ data }) => data))).not.toContain('sea')
  })

  it('is an editor’s to say for a colleague, and nobody else’s', async () => {
    const desk = await makeDesk()
    expect(await refusal(say(desk.reviewer, desk.editor))).toBe('forbidden')
    await say(desk.editor, desk.reviewer)
    expect(await readOwnAbsence(desk.reviewer.scope)).toMatchObject({ note: 'By the sea' })
    const other = await makeDesk()
    expect(await refusal(say(other.owner, desk.reviewer))).toBe('notFound')
    expect(await refusal(setAbsence(other.viewer.scope, { ...away, memberId: newId() }))).toBe('notFound')
  })

  it('tells whoever was slower, and keeps what was said before', async () => {
    const desk = await makeDesk()
    const both = await Promise.allSettled([
      say(desk.editor, desk.reviewer),
      say(desk.reviewer, desk.reviewer),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await problemOf(say(desk.owner, desk.reviewer))).kind).toBe('conflict')
    const seen = (await readOwnAbsence(desk.reviewer.scope))?.id ?? null
    await say(desk.owner, desk.reviewer, { seen, note: 'At home' })
    expect(await db().absence.count({ where: { memberId: desk.reviewer.id } })).toBe(2)
  })

  it('takes days that are over for none', async () => {
    const desk = await makeDesk()
    await say(desk.editor, desk.editor, { fromAt: new Date(0), untilAt: new Date(1000) })
    expect(await readOwnAbsence(desk.editor.scope)).toBeNull()
    await say(desk.editor, desk.editor, { fromAt: new Date(0), untilAt: null })
    expect(await readOwnAbsence(desk.editor.scope)).toMatchObject({ now: true, until: null })
  })

  it('refuses days that end before they begin, or never begin', async () => {
    const desk = await makeDesk()
    const fields = async (more: object) => (await problemOf(say(desk.owner, desk.owner, more))).fields
    expect(await fields({ untilAt: day(1) })).toMatchObject({ untilAt: { code: 'absenceBackwards' } })
    expect(await fields({ fromAt: null })).toMatchObject({ fromAt: { code: 'empty' } })
    expect(absenceInput.safeParse({ memberId: newId(), fromAt: 'unreadable' }).success).toBe(false)
  })
})
