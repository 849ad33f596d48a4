import { beforeEach, describe, expect, it } from 'vitest'
import type { Scope } from '@/lib/access/scope'
import { db, transaction } from '@/lib/core/db'
import { makeDesk, makeScope } from '@/lib/testing/factories'
import { problemOf, refusal } from '@/lib/testing/problems'
import { recorded } from '@/lib/testing/stories'
import type { EditSource, NewSource } from './input'
import { createSource } from './resolve'
import { addAlias, editSource, listSources, removeAlias, suggestSources } from './service'

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
const aliases = async (sourceId: string) =>
  (await db().sourceAlias.findMany({ where: { sourceId }, orderBy: { id: 'asc' } })).map(
    (alias) => alias.name,
  )

describe('editSource', () => {
  const edit = (sourceId: string, over: Partial<EditSource>, who = scope) =>
    editSource(who, {
      sourceId,
      version: 1,
      name: 'Ada Lindqvist',
      kind: 'PERSON',
      naming: 'NAMED',
      description: '',
      ...over,
    })

  it('renames, keeps the old name as one it goes by, and records what changed', async () => {
    const id = await make('Lindqvist')
    expect(await edit(id, { description: 'Mayor since 2019' })).toEqual({ version: 2 })
    expect(await aliases(id)).toEqual(['Lindqvist', 'Ada Lindqvist'])
    const event = await db().auditEvent.findFirst({ where: { teamId: scope.teamId, kind: 'source.edited' } })
    expect(event?.data).toEqual({
      before: { name: 'Lindqvist', description: '' },
      after: { name: 'Ada Lindqvist', description: 'Mayor since 2019' },
    })
  })

  it('never lets a name come to stand behind a description, nor a description before a name', async () => {
    const unnamed = await make('a senior official', { naming: 'DESCRIBED' })
    const named = await make('Ada Lindqvist')
    expect(await problemOf(edit(unnamed, {}))).toMatchObject({ fields: { naming: { code: 'namingFixed' } } })
    expect(await problemOf(edit(named, { naming: 'DESCRIBED' }))).toMatchObject({
      fields: { naming: { code: 'namingFixed' } },
    })
  })

  it('forgets an earlier description of someone not named', async () => {
    const id = await make('Carl from accounts', { naming: 'DESCRIBED' })
    await edit(id, { name: 'an official', naming: 'DESCRIBED' })
    expect(await aliases(id)).toEqual(['an official'])
  })

  it('tells the slower of two what is stored', async () => {
    const id = await make('Ada Lindqvist')
    await edit(id, { description: 'Mayor' })
    const late = edit(id, { description: 'A mayor' }, desk.owner.scope)
    expect(await problemOf(late)).toMatchObject({
      kind: 'conflict',
      conflict: {
        theirs: 'Ada Lindqvist\nMayor',
        base: 'Ada Lindqvist',
        by: desk.editor.user.name,
        version: 2,
      },
    })
  })

  it('is for editors of its team', async () => {
    const id = await make('Ada Lindqvist')
    expect(await refusal(edit(id, { description: 'x' }, desk.reviewer.scope))).toBe('forbidden')
    expect(await refusal(edit(id, { description: 'x' }, await makeScope('OWNER')))).toBe('notFound')
  })
})

describe('addAlias and removeAlias', () => {
  it('add a name once, and take it off again', async () => {
    const id = await make('Ada Lindqvist')
    await addAlias(scope, { sourceId: id, name: 'Mayor Lindqvist' })
    await addAlias(scope, { sourceId: id, name: 'MAYOR LINDQVIST' })
    expect(await aliases(id)).toEqual(['Ada Lindqvist', 'Mayor Lindqvist'])
    const alias = await db().sourceAlias.findFirstOrThrow({
      where: { sourceId: id, name: 'Mayor Lindqvist' },
    })
    await removeAlias(scope, { sourceId: id, aliasId: alias.id })
    expect(await aliases(id)).toEqual(['Ada Lindqvist'])
    expect(await recorded(scope)).toEqual(['source.edited', 'source.edited'])
  })

  it('refuse its own name, a name that is someone else’s, and any name for someone not named', async () => {
    const id = await make('Ada Lindqvist')
    await make('Bo Holm')
    const unnamed = await make('two officials', { naming: 'DESCRIBED', kind: 'GROUP' })
    const own = await db().sourceAlias.findFirstOrThrow({ where: { sourceId: id } })
    expect(await refusal(removeAlias(scope, { sourceId: id, aliasId: own.id }))).toBe('aliasIsName')
    expect(await problemOf(addAlias(scope, { sourceId: id, name: 'bo holm' }))).toMatchObject({
      fields: { name: { code: 'aliasTaken', params: { source: 'Bo Holm' } } },
    })
    expect(await refusal(addAlias(scope, { sourceId: unnamed, name: 'Carl Berg' }))).toBe('aliasOfUnnamed')
  })

  it('are for editors of its team', async () => {
    const id = await make('Ada Lindqvist')
    const add = (who: Scope) => addAlias(who, { sourceId: id, name: 'A. L.' })
    expect(await refusal(add(desk.viewer.scope))).toBe('forbidden')
    expect(await refusal(add(await makeScope('EDITOR')))).toBe('notFound')
  })
})

describe('listSources', () => {
  it('pages by name, forwards and back', async () => {
    for (let n = 0; n < 45; n += 1) await make(`Person ${String(n).padStart(2, '0')}`)
    const first = await listSources(scope, {})
    expect(first.rows.map((row) => row.name).slice(0, 2)).toEqual(['Person 00', 'Person 01'])
    const second = await listSources(scope, { cursor: first.next })
    expect(second.rows.map((row) => row.name)).toEqual([
      'Person 40',
      'Person 41',
      'Person 42',
      'Person 43',
      'Person 44',
    ])
    expect(second.next).toBeNull()
    expect((await listSources(scope, { cursor: second.previous })).rows).toEqual(first.rows)
  })

  it('finds by any name, whatever its accents and case, and by kind', async () => {
    const id = await make('Recep Erdoğan')
    await addAlias(scope, { sourceId: id, name: 'President of the Port' })
    await make('Coast Wire', { kind: 'OUTLET' })
    const names = async (given: Parameters<typeof listSources>[1]) =>
      (await listSources(scope, given)).rows.map((row) => row.name)
    expect(await names({ words: 'ERDOGAN' })).toEqual(['Recep Erdoğan'])
    expect(await names({ words: 'of the port' })).toEqual(['Recep Erdoğan'])
    expect(await names({ kind: 'OUTLET' })).toEqual(['Coast Wire'])
    expect(await names({ words: '_' })).toEqual([])
    expect((await listSources(await makeScope('OWNER'), {})).rows).toEqual([])
  })
})

describe('suggestSources', () => {
  it('offers the same name first, then a part of it, then what is spelled alike', async () => {
    await make('Israeli Prime Minister Benjamin Netanyahu')
    await make('Netanyahu')
    await make('Netanjahu')
    await make('Bo Holm')
    const offered = await suggestSources(scope, { words: 'Netanyahu' })
    expect(offered.map((one) => [one.name, one.reason])).toEqual([
      ['Netanyahu', 'same-name'],
      ['Israeli Prime Minister Benjamin Netanyahu', 'part-of-name'],
      ['Netanjahu', 'similar'],
    ])
    const full = await suggestSources(scope, { words: 'Benjamin Netanyahu' })
    expect(full.map((one) => one.name)).toContain('Netanyahu')
  })

  it('leaves outlets room beside people of a name that fits better, and people beside outlets', async () => {
    for (let nth = 1; nth <= 9; nth += 1) {
      await make(`Marlow ${nth}`)
      await make(`The Daily Herald Marlow ${nth}`, { kind: nth % 2 ? 'OUTLET' : 'ORGANISATION' })
    }
    await make('Marlow', { kind: 'OUTLET' })
    const kinds = async (words: string) => {
      const offered = await suggestSources(scope, { words })
      return offered.map((one) => (one.kind === 'PERSON' ? 'person' : 'outlet'))
    }
    const fours = [...Array(4).fill('outlet'), ...Array(4).fill('person')]
    expect((await kinds('Marlow')).sort()).toEqual(fours)
    expect((await kinds('Daily Herald Marlow')).sort()).toEqual(fours)
    expect((await suggestSources(scope, { words: 'Marlow' }))[0]?.reason).toBe('same-name')
    for (let nth = 1; nth <= 9; nth += 1) await make(`Ferrier ${nth}`)
    expect(await kinds('Ferrier')).toEqual(Array(8).fill('person'))
  })

  it('offers nobody who is not named, and nobody of another team', async () => {
    await make('a senior port official', { naming: 'DESCRIBED' })
    await make('Ada Lindqvist', {}, await makeScope('EDITOR'))
    expect(await suggestSources(scope, { words: 'senior port official' })).toEqual([])
    expect(await suggestSources(scope, { words: 'Ada Lindqvist' })).toEqual([])
    expect(await suggestSources(scope, { words: '  ' })).toEqual([])
  })
})
