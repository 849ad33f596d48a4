import { describe, expect, it } from 'vitest'
import { effort, PATIENCE_MS } from '@/lib/testing/effort'
import { encode } from '@/lib/testing/encode'
import { type DecodeHints, decodeText } from './charset'
import { MAX_TEXT_BYTES } from './size'

const ENGLISH =
  'The harbour master said on Tuesday that nobody had asked her about the closure, and she called it a mistake.'
const GERMAN =
  'Die Bürgermeisterin bestätigte am Dienstag, dass über die Schließung noch nicht entschieden wurde. „Wir prüfen es“, sagte sie.'
const FRENCH =
  'Le préfet a démenti mardi les rumeurs de fermeture du théâtre : « Rien n’a été décidé », a-t-il déclaré à la presse.'
const POLISH =
  'Rzeczniczka urzędu zaprzeczyła we wtorek, że most zostanie zamknięty. Powiedziała, że żadna decyzja jeszcze nie zapadła, a prace trwają.'
const RUSSIAN =
  'Мэр города опроверг во вторник сообщения о закрытии моста. По его словам, решение ещё не принято, и работы продолжаются.'
const JAPANESE =
  '市長は火曜日、橋が閉鎖されるという報道を否定した。「まだ何も決まっていません」と記者団に語った。工事は続いている。'
const KOREAN =
  '시장은 화요일에 다리가 폐쇄된다는 보도를 부인했다. 아직 아무것도 결정되지 않았다고 기자들에게 말했다. 공사는 계속되고 있다.'
const CHINESE =
  '市长周二否认了大桥将关闭的报道。他对记者说，目前还没有作出任何决定，施工仍在继续。居民们表示他们没有收到任何通知。'
const ARABIC =
  'نفى رئيس البلدية يوم الثلاثاء التقارير التي تحدثت عن إغلاق الجسر، وقال للصحفيين إنه لم يتخذ أي قرار حتى الآن وإن العمل مستمر.'

async function decoded(bytes: Uint8Array, hints?: DecodeHints) {
  const result = await decodeText(bytes, hints)
  if (!result.ok) throw new Error(`refused: ${result.reason}`)
  return result
}

function join(...parts: (Uint8Array | readonly number[])[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]))
}

describe('decodeText: what the bytes prove', () => {
  it.each([ENGLISH, GERMAN, RUSSIAN, JAPANESE, ARABIC])('reads UTF-8: %s', async (text) => {
    expect(await decoded(encode(text, 'utf-8'))).toEqual({
      ok: true,
      text,
      charset: 'utf-8',
      certain: true,
      notes: [],
    })
  })

  it('drops the mark of UTF-8', async () => {
    const result = await decoded(join([0xef, 0xbb, 0xbf], encode(GERMAN, 'utf-8')))
    expect(result).toMatchObject({ text: GERMAN, charset: 'utf-8', certain: true })
  })

  it.each([
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
  ] as const)('reads %s with its mark', async (charset, mark) => {
    const result = await decoded(join(mark, encode(JAPANESE, charset)))
    expect(result).toMatchObject({ text: JAPANESE, charset, certain: true })
  })

  it.each(['utf-16le', 'utf-16be'])('reads %s without a mark', async (charset) => {
    for (const text of [ENGLISH, RUSSIAN, `${CHINESE}\n${CHINESE}\n`, `${ARABIC} 😀`]) {
      expect(await decoded(encode(text, charset))).toMatchObject({ text, charset, certain: true, notes: [] })
    }
  })

  it('reads a long UTF-16 text whose sample ends inside a pair', async () => {
    const text = `a${'😀 '.repeat(30_000)}`
    expect((await decoded(encode(text, 'utf-16le'))).text).toBe(text)
  })

  it('knows ISO-2022-JP by its escapes although it is seven-bit', async () => {
    const bytes = join(
      [0x1b, 0x24, 0x42, 0x3b, 0x54, 0x44, 0x39, 0x1b, 0x28, 0x42],
      encode(' desu.', 'utf-8'),
    )
    expect(await decoded(bytes)).toMatchObject({ text: '市長 desu.', charset: 'iso-2022-jp' })
  })
})

describe('decodeText: what the letters show', () => {
  it.each([
    ['windows-1251', RUSSIAN],
    ['koi8-r', RUSSIAN],
    ['windows-1252', FRENCH],
    ['windows-1252', GERMAN],
    ['iso-8859-2', POLISH],
    ['shift_jis', JAPANESE],
    ['euc-jp', JAPANESE],
    ['euc-kr', KOREAN],
    ['gb18030', CHINESE],
    ['windows-1256', ARABIC],
  ])('finds %s', async (charset, text) => {
    const result = await decoded(encode(text, charset))
    expect(result.text).toBe(text)
    expect(result).toMatchObject({ charset, certain: false, notes: [{ code: 'charset-guessed', charset }] })
  })

  it('finds the telling letters wherever they stand in a long text', async () => {
    const text = `${`${ENGLISH}\n`.repeat(2000)}${RUSSIAN}`
    expect((await decoded(encode(text, 'windows-1251'))).text).toBe(text)
  })

  it('reads the high half of windows-1252 as letters, not controls', async () => {
    const bytes = join([0x93], encode('caf', 'utf-8'), [0xe9, 0x94, 0x20, 0x80, 0x35])
    expect((await decoded(bytes, { declaredCharset: 'iso-8859-1' })).text).toBe('“café” €5')
  })

  it('keeps a UTF-8 text with one broken byte and counts it', async () => {
    const bytes = join(encode(`${RUSSIAN} `, 'utf-8'), [0xd0], encode(` ${RUSSIAN}`, 'utf-8'))
    const result = await decoded(bytes)
    expect(result.text).toBe(`${RUSSIAN} \ufffd ${RUSSIAN}`)
    expect(result.notes).toContainEqual({ code: 'bytes-undecodable', count: 1 })
  })
})

describe('decodeText: what is declared', () => {
  const page = (charset: string, text: string) => `<!doctype html><meta charset="${charset}"><p>${text}</p>`

  it.each([
    ['windows-1251', RUSSIAN],
    ['koi8-r', RUSSIAN],
    ['iso-8859-2', POLISH],
    ['shift_jis', JAPANESE],
    ['windows-1256', ARABIC],
  ])('believes a page that says %s and is', async (charset, text) => {
    const html = page(charset, text)
    const result = await decoded(encode(html, charset), { mediaType: 'text/html' })
    expect(result).toEqual({ ok: true, text: html, charset, certain: true, notes: [] })
  })

  it('reads the XML declaration and the older meta', async () => {
    const xhtml = `<?xml version="1.0" encoding="koi8-r"?><html><body>${RUSSIAN}</body></html>`
    expect((await decoded(encode(xhtml, 'koi8-r'), { mediaType: 'application/xhtml+xml' })).charset).toBe(
      'koi8-r',
    )
    const old = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head>${RUSSIAN}`
    expect(await decoded(encode(old, 'windows-1251'), { mediaType: 'text/html' })).toMatchObject({
      text: old,
      certain: true,
    })
  })

  it('does not read a declaration that is commented out, or one in plain text', async () => {
    const html = `<!-- <meta charset="koi8-r"> --><p>${RUSSIAN}</p>`
    expect((await decoded(encode(html, 'windows-1251'), { mediaType: 'text/html' })).text).toBe(html)
    expect((await decoded(encode(page('koi8-r', RUSSIAN), 'windows-1251'))).charset).toBe('windows-1251')
  })

  it('settles what the letters alone cannot', async () => {
    const text = 'Café, 5 €'
    expect((await decoded(encode(text, 'windows-1252'), { declaredCharset: 'windows-1252' })).text).toBe(text)
  })

  it.each([
    ['iso-8859-1', RUSSIAN, 'utf-8'],
    ['shift_jis', GERMAN, 'utf-8'],
    ['utf-8', RUSSIAN, 'windows-1251'],
    ['utf-16', FRENCH, 'utf-8'],
    ['windows-1251', RUSSIAN, 'koi8-r'],
    ['koi8-r', RUSSIAN, 'windows-1251'],
    ['windows-1251', FRENCH, 'windows-1252'],
    ['windows-1252', JAPANESE, 'shift_jis'],
    ['euc-kr', ARABIC, 'windows-1256'],
  ])('does not believe %s of %s in %s, and says so', async (declared, text, actual) => {
    const result = await decoded(encode(text, actual), { declaredCharset: declared })
    expect(result.text).toBe(text)
    const canonical = new TextDecoder(declared).encoding
    expect(result.notes).toContainEqual({ code: 'charset-contradicted', declared: canonical, used: actual })
  })

  it('mentions an encoding that does not exist', async () => {
    const result = await decoded(encode(GERMAN, 'utf-8'), { declaredCharset: 'utf-9' })
    expect(result).toMatchObject({ text: GERMAN, notes: [{ code: 'charset-unknown', declared: 'utf-9' }] })
  })

  it('sees no contradiction in plain ASCII', async () => {
    expect((await decoded(encode(ENGLISH, 'utf-8'), { declaredCharset: 'iso-8859-1' })).notes).toEqual([])
  })
})

describe('decodeText: sizes', () => {
  it.each([
    new Uint8Array(),
    encode(' \n\t', 'utf-8'),
    Uint8Array.of(0xef, 0xbb, 0xbf),
    Uint8Array.of(0xff, 0xfe),
  ])('calls %j empty', async (bytes) =>
    expect(await decodeText(bytes)).toEqual({ ok: false, reason: 'EMPTY' }),
  )

  it('is not held up by a letter under thousands of marks, nor by a declaration that goes on and on', {
    timeout: PATIENCE_MS,
  }, async () => {
    const marks = new Uint8Array(20_000).fill(0xcc)
    marks[0] = 0xe9
    const meta = Buffer.from(`${'<meta '.repeat(80)}charset=${' '.repeat(3500)}!é`, 'latin1')
    const took = await effort(async () => {
      await decodeText(marks, { declaredCharset: 'windows-1258' })
      await decodeText(marks)
      await decodeText(meta, { mediaType: 'text/html' })
    })
    expect(took).toBeLessThan(2_000)
  })

  it('refuses more than the limit and tells both sizes', async () => {
    const bytes = new Uint8Array(MAX_TEXT_BYTES + 1).fill(0x61)
    const size = MAX_TEXT_BYTES + 1
    expect(await decodeText(bytes)).toEqual({
      ok: false,
      reason: 'TOO_LARGE',
      size,
      limit: MAX_TEXT_BYTES,
    })
  })

  it('reads 5 MB, in UTF-8 and in an old encoding', { timeout: PATIENCE_MS }, async () => {
    const text = `${RUSSIAN}\n`.repeat(42_000)
    const [old, utf8] = [encode(text, 'windows-1251'), encode(text.slice(0, 2_700_000), 'utf-8')]
    const took = await effort(async () => {
      expect((await decoded(old)).text.length).toBe(text.length)
      expect((await decoded(utf8)).charset).toBe('utf-8')
    })
    expect(took).toBeLessThan(3_000)
  })
})
