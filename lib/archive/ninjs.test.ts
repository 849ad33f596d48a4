import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encode } from '@/lib/testing/encode'
import { PICTURE } from '@/lib/testing/picture'
import { readSubmission } from './intake'
import { readNinjs } from './ninjs'

const PARAGRAPHS = [
  'The harbour master denied on Tuesday that the bridge would be closed to lorries.',
  'She called the report wrong, and said that traffic would be counted until June.',
]
const TEXT = PARAGRAPHS.join('\n\n')
const HTML = PARAGRAPHS.map((words) => `<p>${words}</p>`).join('')
const HEADLINE = 'Bridge stays open'

const FIRST = {
  uri: 'https://www.harbour.example/items/1',
  type: 'text',
  versioncreated: '2025-06-16T12:00:00+02:00',
  firstcreated: '2025-06-15T12:00:00+02:00',
  headline: HEADLINE,
  byline: 'Ada Obi',
  language: 'en-GB',
  located: 'Harbour',
  copyrightholder: 'Harbour News Agency',
  body_text: PARAGRAPHS.join(' '),
  body_html: HTML,
}
const SECOND = {
  uri: 'tag:harbour.example,2025:1',
  versioncreated: '2025-06-16T12:00:00+02:00',
  headlines: [
    { role: 'short', value: 'Bridge' },
    { role: 'main', value: HEADLINE },
  ],
  by: 'Ada Obi',
  infosources: [{ name: 'Harbour News Agency' }],
  bodies: [
    { role: 'text', contenttype: 'text/plain', value: PARAGRAPHS.join(' ') },
    { role: 'nitf', contenttype: 'application/xml', value: `<nitf><body>${HTML}</body></nitf>` },
    {
      role: 'html5',
      contenttype: 'text/html',
      value: `<html><body><article>${HTML}</article></body></html>`,
    },
  ],
}
const THIRD = {
  uri: 'urn:harbour:1',
  versionCreated: '2025-06-16',
  headlines: [{ value: `<b>${HEADLINE}</b>`, contentType: 'text/html' }],
  by: 'Ada Obi',
  copyrightNotice: '© 2025 Harbour News Agency',
  bodies: [{ role: 'main', contentType: 'body_xhtml', value: HTML }],
}

const bytesOf = (item: unknown) => new TextEncoder().encode(JSON.stringify(item))
const upload = (bytes: Uint8Array, fileName = 'item.json', declaredType?: string) =>
  readSubmission({ kind: 'UPLOAD', bytes, fileName, declaredType })
const read = (item: unknown) => readNinjs(JSON.stringify(item))

describe('a ninjs item', () => {
  it('of ninjs 1 becomes a capture with what it says of itself', async () => {
    const bytes = bytesOf(FIRST)
    expect(await upload(bytes, 'item.ninjs')).toEqual({
      ok: true,
      capture: {
        ...{ method: 'UPLOAD', bytes, mediaType: 'application/json', charset: 'utf-8' },
        ...{ text: `${HEADLINE}\n\n${TEXT}`, title: HEADLINE, outlet: 'harbour.example', byline: 'Ada Obi' },
        ...{ publishedAt: '2025-06-16T10:00:00.000Z', publishedPrecision: 'INSTANT' },
        ...{ language: 'en-GB', direction: 'ltr', notes: [], layout: null, pages: null },
        facts: {
          itemUri: 'https://www.harbour.example/items/1',
          located: 'Harbour',
          copyright: 'Harbour News Agency',
        },
      },
    })
  })

  it('of ninjs 2 and 3 is read by its lists', async () => {
    expect(await read(SECOND)).toMatchObject({
      ...{
        text: `${HEADLINE}\n\n${TEXT}`,
        title: HEADLINE,
        byline: 'Ada Obi',
        outlet: 'Harbour News Agency',
      },
      ...{ language: 'en', published: { at: '2025-06-16T10:00:00.000Z', precision: 'INSTANT' } },
    })
    expect(await read(THIRD)).toMatchObject({
      ...{ text: `${HEADLINE}\n\n${TEXT}`, title: HEADLINE, byline: 'Ada Obi', outlet: null },
      ...{ published: { at: '2025-06-16', precision: 'DAY' }, notes: [] },
      facts: { itemUri: 'urn:harbour:1', copyright: '© 2025 Harbour News Agency' },
    })
  })

  it('is read by its text where there is no HTML, and its headline stands there once', async () => {
    const { body_html: _, ...plain } = FIRST
    expect(await read({ ...plain, body_text: TEXT })).toMatchObject({ text: `${HEADLINE}\n\n${TEXT}` })
    expect(await read({ ...plain, body_text: `${HEADLINE}\n${TEXT}` })).toMatchObject({
      text: `${HEADLINE}\n${TEXT}`,
    })
    expect(await read({ ...plain, body_text: '5 < 6, she said. <b>Not</b> a page.' })).toMatchObject({
      text: `${HEADLINE}\n\n5 < 6, she said. <b>Not</b> a page.`,
    })
  })

  it('that is a picture is read by what it shows, and says so', async () => {
    const picture = { uri: 'urn:p:1', type: 'picture', headline: HEADLINE, description_text: PARAGRAPHS[0] }
    expect(await read(picture)).toMatchObject({
      text: `${HEADLINE}\n\n${PARAGRAPHS[0]}`,
      notes: [{ code: 'ninjs-description-read' }],
    })
  })

  it('says when it may not be used, and what came with it', async () => {
    const held = {
      ...FIRST,
      pubstatus: 'canceled',
      embargoed: '2025-06-17T06:00:00Z',
      associations: { main: { uri: 'urn:p:1' } },
    }
    expect(await read(held)).toMatchObject({
      notes: [
        { code: 'ninjs-status', status: 'canceled' },
        { code: 'ninjs-embargoed', until: '2025-06-17T06:00:00Z' },
        { code: 'ninjs-associations', count: 1 },
      ],
    })
    const usable = { ...FIRST, pubstatus: 'usable', associations: [] }
    expect(await read(usable)).toMatchObject({ notes: [] })
  })

  it('with a date that cannot be read says so and is read all the same', async () => {
    expect(
      await read({ uri: 'urn:1', headline: HEADLINE, body_text: TEXT, versioncreated: '03/04/2025' }),
    ).toMatchObject({
      published: null,
      notes: [{ code: 'date-ambiguous', found: '03/04/2025' }],
    })
    expect(await read({ ...FIRST, versioncreated: 'soon' })).toMatchObject({
      published: { at: '2025-06-15T10:00:00.000Z' },
    })
  })

  it('runs the way of its language', async () => {
    const text = 'نفى رئيس البلدية يوم الثلاثاء التقارير التي تحدثت عن إغلاق الجسر أمام الشاحنات'
    expect(await read({ uri: 'urn:1', language: 'ar', body_text: text })).toMatchObject({
      ...{ direction: 'rtl', language: 'ar', text },
    })
  })

  it('is read in UTF-16 too, with a mark before it, alone in a list, or under no name', async () => {
    const json = JSON.stringify(FIRST)
    const title = HEADLINE
    expect(await upload(encode(`\ufeff${json}`, 'utf-16le'))).toMatchObject({ capture: { title } })
    expect(await upload(new TextEncoder().encode(`\ufeff ${json}`))).toMatchObject({ capture: { title } })
    expect(await upload(bytesOf([FIRST]))).toMatchObject({ capture: { title } })
    expect(await upload(bytesOf(FIRST), '', 'application/json; charset=utf-8')).toMatchObject({
      capture: { title },
    })
  })
})

describe('the article of an item', () => {
  it('is read whole, also where it is set as a page with something beside it', async () => {
    const note = 'Corrects the day in the second paragraph.'
    const page = `<html><head><title>x</title></head><body><div class="sidebar comment">${note}</div><article>${HTML.repeat(6)}</article></body></html>`
    const got = await read({ ...FIRST, body_html: page })
    expect('text' in got && got.text).toContain(note)
    expect('text' in got && got.text).toContain(PARAGRAPHS[1])
  })
})

describe('JSON that is no ninjs item', () => {
  it.each([
    [{ a: 1 }, { code: 'ninjs-missing', missing: 'both' }],
    [
      { uri: 'urn:1', headline: HEADLINE },
      { code: 'ninjs-missing', missing: 'words' },
    ],
    [
      { uri: 'urn:1', body_html: '<p> </p><script>x</script>' },
      { code: 'ninjs-missing', missing: 'words' },
    ],
    [
      { headline: HEADLINE, body_text: TEXT },
      { code: 'ninjs-missing', missing: 'uri' },
    ],
    [[FIRST, SECOND], { code: 'ninjs-several', count: 2 }],
    [[], { code: 'ninjs-several', count: 0 }],
    ['words', { code: 'ninjs-missing', missing: 'both' }],
    [null, { code: 'ninjs-missing', missing: 'both' }],
  ])('%j is told what it lacks', async (json, problem) => {
    expect(await upload(bytesOf(json))).toEqual({ ok: false, problem })
  })

  it.each(['{"uri": ', 'words', '{} {}', '['.repeat(200_000)])(
    '%.20s is not written as JSON',
    async (words) => {
      const bytes = new TextEncoder().encode(words)
      expect(await upload(bytes)).toEqual({ ok: false, problem: { code: 'json-broken' } })
    },
  )

  it('is kept as text where it was fetched: whatever an address answers with may be evidence', async () => {
    const url = 'https://harbour.example/api/berths'
    const fetched = (item: unknown) =>
      readSubmission({
        ...{ kind: 'UPLOAD', bytes: bytesOf(item), fileName: '', url },
        declaredType: 'application/json',
      })
    expect(await fetched({ berths: 12, closed: 'none' })).toMatchObject({
      capture: { mediaType: 'text/plain', text: '{"berths":12,"closed":"none"}' },
    })
    expect(await fetched(FIRST)).toMatchObject({
      capture: { mediaType: 'application/json', title: HEADLINE },
    })
  })

  it('is a page where it is one, and a picture where it is one', async () => {
    const page = new TextEncoder().encode(`<!doctype html><title>${HEADLINE}</title>${HTML}`)
    expect(await upload(page)).toMatchObject({ capture: { mediaType: 'text/html', title: HEADLINE } })
    expect(await upload(PICTURE)).toEqual({ ok: false, problem: { code: 'no-text-in-image' } })
  })

  it('never brings the reader down, whatever stands where', async () => {
    const keys = fc.constantFrom(
      ...Object.keys({ ...FIRST, ...SECOND, ...THIRD }),
      'associations',
      'pubstatus',
    )
    await fc.assert(
      fc.asyncProperty(fc.dictionary(keys, fc.jsonValue()), async (item) => {
        await read({ ...item })
        await read({ ...FIRST, ...item })
      }),
      { numRuns: 300 },
    )
  })
})
