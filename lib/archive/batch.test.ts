import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { makeZip } from '@/lib/testing/zip'
import { BATCH_MAX, type Batch, batchOf } from './batch'
import { MAX_FILE_BYTES } from './size'

const file = (name: string, content: string | Uint8Array = 'words') =>
  new File([new Uint8Array(Buffer.from(content))], name)
const zip = (files: Readonly<Record<string, string | Uint8Array>>, name = 'papers.zip') =>
  file(name, makeZip(files))

function filesOf(batch: Batch) {
  if (!batch.ok) throw new Error(batch.code)
  return batch.files
}
const problems = async (...given: File[]) =>
  filesOf(await batchOf(given)).map(({ path, problem }) => [path, problem])

/** A zip whose table says otherwise of its first entry. */
function telling(change: (table: Buffer, at: number) => void, files = { 'a.txt': 'The pier is shut.' }) {
  const bytes = Buffer.from(makeZip(files))
  change(bytes, bytes.indexOf('PK\x01\x02'))
  return file('papers.zip', bytes)
}

describe('files that are brought in together', () => {
  it('are the chosen ones and those in zips, with where they stand, and without what systems leave', async () => {
    const batch = await batchOf([
      file('a.txt'),
      zip({
        'notes/': '',
        'notes/b.txt': 'B',
        '__MACOSX/notes/._b.txt': 'x',
        'notes/.DS_Store': 'x',
        'Thumbs.db': 'x',
      }),
      file('.DS_Store'),
    ])
    expect(filesOf(batch).map(({ path, size }) => [path, size])).toEqual([
      ['a.txt', 5],
      ['papers.zip / notes/b.txt', 1],
    ])
    expect(batch).toMatchObject({ leftOut: 4 })
    const [a, b] = await Promise.all(filesOf(batch).map(({ open }) => open()))
    expect([a?.name, await a?.text()]).toEqual(['a.txt', 'words'])
    expect([b?.name, await b?.text()]).toEqual(['b.txt', 'B'])
  })

  it('stand in their folder', async () => {
    const inFolder = file('a.txt')
    Object.defineProperty(inFolder, 'webkitRelativePath', { value: 'case/a.txt' })
    expect(await problems(inFolder)).toEqual([['case/a.txt', null]])
  })

  it('are refused by the whole where there are too many or none, or where a zip is none', async () => {
    const many = Object.fromEntries(Array.from({ length: BATCH_MAX + 1 }, (_, n) => [`${n}.txt`, 'x']))
    expect(await batchOf([zip(many)])).toEqual({ ok: false, code: 'tooMany', name: 'papers.zip' })
    const { '0.txt': _, ...fits } = many
    expect(filesOf(await batchOf([zip(fits)]))).toHaveLength(BATCH_MAX)
    expect(await batchOf([zip(fits), file('a.txt')])).toMatchObject({ code: 'tooMany' })
    expect(await batchOf([zip({})])).toMatchObject({ code: 'empty' })
    expect(await batchOf([])).toMatchObject({ code: 'empty' })
    expect(await batchOf([file('a.zip', 'no zip at all')])).toMatchObject({ code: 'badZip', name: 'a.zip' })
    expect(await batchOf([file('a.zip', makeZip({ a: 'x' }).subarray(0, 60))])).toMatchObject({
      code: 'badZip',
    })
    const huge = Object.fromEntries(Array.from({ length: 11 }, (_, n) => [`${n}.txt`, '']))
    const claims = Buffer.from(makeZip(huge))
    for (let at = claims.indexOf('PK\x01\x02'); at !== -1; at = claims.indexOf('PK\x01\x02', at + 1))
      claims.writeUInt32LE(MAX_FILE_BYTES, at + 24)
    expect(await batchOf([file('papers.zip', claims)])).toMatchObject({ code: 'tooMuch' })
  })

  it.each([
    ['../../etc/passwd', 'PATH'],
    ['/etc/passwd', 'PATH'],
    ['C:/windows/a.txt', 'PATH'],
    ['a\\..\\b.txt', 'PATH'],
    ['a/./b.txt', 'PATH'],
    ['a\u202etxt.exe', 'PATH'],
    ['a\0.txt', 'PATH'],
    [`${'a'.repeat(401)}.txt`, 'PATH'],
    ['inner.zip', 'NESTED'],
    ['INNER.ZIP', 'NESTED'],
    ['a..b.txt', null],
    ['ä/ö.txt', null],
  ])('%j in a zip: %s', async (name, problem) => {
    const [only] = filesOf(await batchOf([zip({ [name]: 'words' })]))
    expect(only?.problem).toBe(problem)
    expect(only?.path).not.toMatch(/[\p{Cc}\p{Cf}]/u)
  })

  it.each(['گزارش‌ها.txt', 'क्‍ष.txt', '👩‍⚖️.txt'])(
    '%j is a name as people write it, with what joins and parts its letters',
    async (name) => {
      const [only] = filesOf(await batchOf([zip({ [name]: 'words' })]))
      expect(only).toMatchObject({ problem: null, path: `papers.zip / ${name}` })
      expect((await only?.open())?.name).toBe(name)
    },
  )

  it('show themselves as they are, chosen alone too', async () => {
    expect(await problems(file('bidi\u202egnp.exe.txt'))).toEqual([['bidi gnp.exe.txt', null]])
  })

  it('may have names in an encoding that nothing tells', async () => {
    const old = Buffer.from(makeZip({ '##.txt': 'words' }))
    for (let at = old.indexOf('##'); at !== -1; at = old.indexOf('##', at))
      old.write('\x81\x94', at, 'latin1')
    const [only] = filesOf(await batchOf([file('papers.zip', old)]))
    expect(only).toMatchObject({ problem: null, path: 'papers.zip / \ufffd\ufffd.txt' })
    expect(await (await only?.open())?.text()).toBe('words')
  })

  it('are those that the zip has, and not those that its comment tells of', async () => {
    const comment = Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.alloc(30)])
    const bytes = Buffer.concat([makeZip({ 'a.txt': 'words' }), comment])
    bytes.writeUInt16LE(comment.length, bytes.length - comment.length - 2)
    expect(await problems(file('papers.zip', bytes))).toEqual([['papers.zip / a.txt', null]])
    // One that was cut off, or to which something was added, is read by the last that is there.
    const added = Buffer.concat([makeZip({ 'a.txt': 'words' }), Buffer.from('and more')])
    expect(await problems(file('papers.zip', added))).toEqual([['papers.zip / a.txt', null]])
  })

  it('that are locked, too large, packed too well or in an unknown way are told and not opened', async () => {
    const told = async (change: (table: Buffer, at: number) => void) =>
      (await problems(telling(change)))[0]?.[1]
    expect(await told((table, at) => table.writeUInt16LE(1, at + 8))).toBe('LOCKED')
    expect(await told((table, at) => table.writeUInt32LE(MAX_FILE_BYTES + 1, at + 24))).toBe('TOO_LARGE')
    expect(await told((table, at) => table.writeUInt16LE(9, at + 10))).toBe('METHOD')
    expect(await problems(zip({ 'bomb.txt': Buffer.alloc(20_000_000) }))).toEqual([
      ['papers.zip / bomb.txt', 'BOMB'],
    ])
    expect(await problems(zip({ 'table.csv': 'a,b\n'.repeat(100_000) }))).toEqual([
      ['papers.zip / table.csv', null],
    ])
    const large = { name: 'a.pdf', size: MAX_FILE_BYTES + 1, slice: () => new Blob() } as unknown as File
    expect(await problems(large)).toEqual([['a.pdf', 'TOO_LARGE']])
  })

  it('that are not what the zip says they are turn out to be damaged, and never grow beyond it', async () => {
    const opened = async (given: File) => filesOf(await batchOf([given]))[0]?.open()
    const lying = telling((table, at) => table.writeUInt32LE(10, at + 24), { 'a.txt': 'x'.repeat(1_000_000) })
    expect(await opened(lying)).toBeNull()
    expect(await opened(telling((table, at) => table.writeUInt32LE(99, at + 24)))).toBeNull()
    expect(await opened(telling((table, at) => table.writeUInt32LE(5_000, at + 42)))).toBeNull()
    expect(await opened(telling((table, at) => table.writeUInt32LE(5_000, at + 20)))).toBeNull()
    expect(await opened(telling((table, at) => table.writeUInt32LE(1, at + 16)))).toBeNull()
    const bytes = Buffer.from(makeZip({ 'a.txt': 'The pier is shut.' }))
    bytes.fill(0xff, bytes.indexOf(deflateRawSync('The pier is shut.')), bytes.indexOf('PK\x01\x02'))
    expect(await opened(file('papers.zip', bytes))).toBeNull()
  })

  it('that are gone by the time they are read reject', async () => {
    const gone = {
      name: 'a.txt',
      size: 5,
      slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }),
    }
    const [only] = filesOf(await batchOf([gone as unknown as File]))
    await expect(only?.open()).rejects.toThrow('gone')
  })
})
