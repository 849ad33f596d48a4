import { beforeEach, describe, expect, it } from 'vitest'
import type { Scope } from '@/lib/access/scope'
import { db, transaction } from '@/lib/core/db'
import { findByPattern } from '@/lib/search/repository'
import { makeDesk, makeScope } from '@/lib/testing/factories'
import { problemOf, refusal } from '@/lib/testing/problems'
import { recorded } from '@/lib/testing/stories'
import type { NewSource } from './input'
import { mergeSources, splitSource, suggestOneWith } from './merge'
import { createSource } from './resolve'
import { addAlias, editSource, listSources, suggestSources } from './service'

let desk: Awaited<ReturnType<typeof makeDesk>>
let scope: Scope
beforeEach(async () => {
  desk = await makeDesk()
  scope = desk.editor.scope
})

const make = async (name: string, over: Partial<NewSource> = {}, who = scope): Promise<string> => {
  const given = { name, kind: 'PERSON', naming: 'NAMED', description: '', ...over } as const
  return (await transaction((tx) => createSource(tx, who, given))).source.id
}
const stored = (id: string) => db().source.findUniqueOrThrow({ where: { id } })
const merge = (sourceId: string, intoId: string, version = 1, who = scope) =>
  mergeSources(who, { sourceId, intoId, version })
const split = (sourceId: string, version: number, along: string[] = [], who = scope) =>
  splitSource(who, { sourceId, version, along })
const unnamed = { naming: 'DESCRIBED' } as const

describe('mergeSources', () => {
  it('points one record at the other, keeps both as they are, and records it', async () => {
    const [mayor, marlow] = [await make('Ada Lindqvist'), await make('Ada Marlow')]
    expect(await merge(marlow, mayor)).toEqual({ version: 2, moved: [] })
    expect(await stored(marlow)).toMatchObject({ name: 'Ada Marlow', mergedIntoId: mayor, version: 2 })
    expect(await stored(mayor)).toMatchObject({ mergedIntoId: null, version: 1 })
    const event = await db().auditEvent.findFirst({ where: { teamId: scope.teamId, kind: 'source.merged' } })
    expect(event).toMatchObject({
      subjectId: marlow,
      data: { name: 'Ada Marlow', intoId: mayor, into: 'Ada Lindqvist' },
    })
  })

  it('makes no chain: a merged record stands for its actor, and what was merged before goes along', async () => {
    const [a, b, c, d] = [await make('A'), await make('B'), await make('C'), await make('D')]
    await merge(b, a)
    await merge(c, b)
    expect((await stored(c)).mergedIntoId).toBe(a)
    expect(await merge(a, d)).toEqual({ version: 2, moved: [b, c].sort() })
    for (const id of [a, b, c]) expect((await stored(id)).mergedIntoId).toBe(d)
  })

  it('is refused where the two are one already, and where the record is merged already', async () => {
    const [a, b, c] = [await make('A'), await make('B'), await make('C')]
    expect(await refusal(merge(a, a))).toBe('sourcesAreOne')
    await merge(b, a)
    expect(await refusal(merge(b, a, 2))).toBe('sourcesAreOne')
    expect(await refusal(merge(a, b))).toBe('sourcesAreOne')
    expect(await refusal(merge(b, c, 2))).toBe('sourceIsMerged')
  })

  it('keeps named and not named apart, either way, and people, institutions and documents', async () => {
    const named = await make('Carl Berg')
    const official = await make('a senior official', unnamed)
    const source = await make('sources', { naming: 'UNDESCRIBED', kind: 'GROUP' })
    const wire = await make('Coast Wire', { kind: 'OUTLET' })
    const minutes = await make('The minutes', { kind: 'DOCUMENT' })
    const agency = await make('Coast Wire Agency', { kind: 'ORGANISATION' })
    for (const [one, other] of [
      [named, official],
      [official, named],
    ] as const)
      expect(await problemOf(merge(one, other))).toMatchObject({
        fields: { intoId: { code: 'otherNaming' } },
      })
    for (const [one, other] of [
      [named, wire],
      [wire, named],
      [minutes, named],
      [minutes, wire],
    ] as const)
      expect(await problemOf(merge(one, other))).toMatchObject({ fields: { intoId: { code: 'otherSort' } } })
    expect(await merge(source, official)).toMatchObject({ version: 2 })
    expect(await merge(agency, wire)).toMatchObject({ version: 2 })
    const edit = { sourceId: wire, name: 'Coast Wire', naming: 'NAMED', description: '', version: 1 } as const
    expect(await problemOf(editSource(scope, { ...edit, kind: 'PERSON' }))).toMatchObject({
      fields: { kind: { code: 'kindOfMerged' } },
    })
    expect(await editSource(scope, { ...edit, kind: 'ORGANISATION' })).toEqual({ version: 2 })
  })

  it('lets one of two win who do it at once', async () => {
    const [a, b] = [await make('A'), await make('B')]
    const both = await Promise.allSettled([merge(a, b), merge(b, a, 1, desk.owner.scope)])
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    expect(await refusal(split(a, 7))).toBe('sourceChanged')
  })

  it('is for editors of its team, of sources of its team', async () => {
    const [a, b] = [await make('A'), await make('B')]
    const elsewhere = await makeScope('OWNER')
    const foreign = await make('C', {}, elsewhere)
    expect(await refusal(merge(a, b, 1, desk.reviewer.scope))).toBe('forbidden')
    expect(await refusal(merge(a, foreign))).toBe('notFound')
    expect(await refusal(merge(foreign, a))).toBe('notFound')
    expect(await refusal(split(a, 1, [], desk.viewer.scope))).toBe('forbidden')
    expect(await refusal(split(a, 1, [], elsewhere))).toBe('notFound')
  })
})

describe('splitSource', () => {
  it('takes a record out again, or a merge of several as it was', async () => {
    const [a, b, c] = [await make('A'), await make('B'), await make('C')]
    await merge(b, a)
    const { version, moved } = await merge(a, c)
    expect(await split(a, version, [...moved])).toEqual({ version: 3 })
    expect(await stored(a)).toMatchObject({ mergedIntoId: null })
    expect(await stored(b)).toMatchObject({ mergedIntoId: a })
    expect(await refusal(split(a, 3))).toBe('notMerged')
    expect(await recorded(scope)).toEqual(['source.merged', 'source.merged', 'source.split'])
  })

  it('takes along none of another actor', async () => {
    const [a, b, c] = [await make('A'), await make('B'), await make('C')]
    await merge(b, a)
    expect(await refusal(split(b, 2, [c]))).toBe('notFound')
    expect(await refusal(split(b, 2, [b]))).toBe('notFound')
  })
})

describe('the database itself', () => {
  it('takes no chain, no circle and no name behind a description', async () => {
    const [a, b, c] = [await make('A'), await make('B'), await make('C', unnamed)]
    const point = (id: string, mergedIntoId: string) =>
      db().source.update({ where: { id }, data: { mergedIntoId } })
    await expect(point(a, a)).rejects.toThrow('source_merged_into_another')
    await expect(point(a, c)).rejects.toThrow('records of one actor')
    await point(b, a)
    await expect(point(a, b)).rejects.toThrow('records of one actor')
    await expect(db().source.update({ where: { id: a }, data: { naming: 'DESCRIBED' } })).rejects.toThrow(
      'records of one actor',
    )
  })
})

describe('one actor of several records', () => {
  it('is one line of the list, found by any name, with those names', async () => {
    const [mayor, marlow] = [await make('Ada Lindqvist'), await make('Ada Marlow')]
    await addAlias(scope, { sourceId: marlow, name: 'Mrs Marlow' })
    await merge(marlow, mayor, 2)
    for (const words of ['', 'lindqvist', 'mrs marlow']) {
      const { rows } = await listSources(scope, { words })
      expect(rows).toMatchObject([
        { id: mayor, merged: [{ id: marlow, version: 3, names: ['Ada Marlow', 'Mrs Marlow'] }] },
      ])
    }
  })

  it('is offered once, and found once, by any name', async () => {
    const [mayor, marlow] = [await make('Ada Lindqvist'), await make('Ada Marlow')]
    await merge(marlow, mayor)
    expect(await suggestSources(scope, { words: 'Ada' })).toMatchObject([{ id: mayor }])
    expect(await suggestSources(scope, { words: 'Marlow' })).toMatchObject([
      { id: mayor, alias: 'Ada Marlow' },
    ])
    expect(await findByPattern(scope, '%marlow%', '%marlow%')).toMatchObject([{ id: mayor }])
  })

  it('may take a name that another record of it has', async () => {
    const [mayor, marlow] = [await make('Ada Lindqvist'), await make('Ada Marlow')]
    expect(await problemOf(addAlias(scope, { sourceId: mayor, name: 'Ada Marlow' }))).toMatchObject({
      fields: { name: { code: 'aliasTaken' } },
    })
    await merge(marlow, mayor)
    await addAlias(scope, { sourceId: mayor, name: 'Ada Marlow' })
    await addAlias(scope, { sourceId: marlow, name: 'Ada Lindqvist' })
  })
})

describe('suggestOneWith', () => {
  it('offers actors of the same sort that are named as it is, once each, and not itself', async () => {
    const [mayor, marlow] = [await make('Ada Lindqvist'), await make('Ada Marlow')]
    await make('Ada Ferries', { kind: 'OUTLET' })
    await make('an aide to Ada', unnamed)
    const other = await make('Ada Holm')
    await merge(marlow, mayor)
    const offered = async (sourceId: string, who = scope) =>
      (await suggestOneWith(who, { sourceId, words: 'ada' })).map(({ name }) => name)
    expect(await offered(other)).toEqual(['Ada Lindqvist'])
    expect(await offered(mayor)).toEqual(['Ada Holm'])
    expect(await suggestOneWith(scope, { sourceId: other, words: '' })).toEqual([])
    expect(await refusal(offered(other, desk.viewer.scope))).toBe('forbidden')
    expect(await refusal(offered(other, await makeScope('OWNER')))).toBe('notFound')
  })

  it('offers one not named another description of the team', async () => {
    const one = await make('a senior official', unnamed)
    await make('an official', unnamed)
    expect(await suggestOneWith(scope, { sourceId: one, words: 'official' })).toMatchObject([
      { name: 'an official', story: null },
    ])
  })
})
