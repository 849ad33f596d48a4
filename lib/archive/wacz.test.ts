import { describe, expect, it } from 'vitest'
import { archiveOf, PAGE_RECORD, recordOf } from '@/lib/testing/warc'
import { makeZip } from '@/lib/testing/zip'
import { sha256Hex } from './digest'
import { archivesIn } from './wacz'

const WARC = archiveOf([recordOf(PAGE_RECORD)])
const fileOf = (bytes: Uint8Array, name = 'site.wacz') => new File([new Uint8Array(bytes)], name)
const wacz = (files: Readonly<Record<string, string | Uint8Array>>) => fileOf(makeZip(files))

describe('the archives in a file', () => {
  it('are the file itself, or those of a WACZ with the digests it gives for them', async () => {
    const plain = fileOf(WARC, 'site.warc.gz')
    expect(await archivesIn(plain)).toEqual({ ok: true, parts: [{ file: plain, digest: null }] })
    const digest = sha256Hex(WARC)
    const resources = [{ name: 'a', path: 'archive/a.warc.gz', hash: `sha256:${digest}` }, { path: 5 }, null]
    const packed = wacz({
      'datapackage.json': JSON.stringify({ profile: 'data-package', resources }),
      'archive/a.warc.gz': WARC,
      'archive/b.warc': recordOf(PAGE_RECORD),
      'pages/pages.jsonl': '{}',
      'indexes/index.cdx': '',
    })
    const found = await archivesIn(packed)
    if (!found.ok) throw new Error(found.code)
    expect(found.parts.map((part) => [part.file.name, part.digest])).toEqual([
      ['a.warc.gz', digest],
      ['b.warc', null],
    ])
    const [first] = found.parts
    expect(Buffer.compare(Buffer.from(await (first?.file ?? plain).arrayBuffer()), WARC)).toBe(0)
  })

  it.each(['{', '[]', 'null', '{"resources":5}', '{"resources":[{"path":"archive/a.warc","hash":"md5:1"}]}'])(
    'go without digests where the list of them is %s',
    async (list) => {
      const found = await archivesIn(
        wacz({ 'datapackage.json': list, 'archive/a.warc': recordOf(PAGE_RECORD) }),
      )
      expect(found).toMatchObject({ ok: true, parts: [{ digest: null }] })
    },
  )

  it('are none where the zip has none, or is broken', async () => {
    expect(await archivesIn(wacz({ 'a.warc': 'x', 'archive/deep/a.warc': 'x' }))).toMatchObject({
      code: 'noArchive',
    })
    expect(await archivesIn(fileOf(Buffer.from('PK and no more')))).toMatchObject({ code: 'badZip' })
    const claims = Buffer.from(makeZip({ 'archive/a.warc': 'x' }))
    claims.writeUInt32LE(50_000_001, claims.indexOf('PK\x01\x02') + 24)
    expect(await archivesIn(fileOf(claims))).toMatchObject({ code: 'tooLarge' })
  })
})
