import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encode } from '@/lib/testing/encode'
import { sha256Hex } from './digest'
import { readSubmission } from './intake'
import { readMail } from './mail'

const HEAD = [
  'DKIM-Signature: v=1; a=rsa-sha256; d=harbour.example; b=abc',
  'From: Ada Obi <ada@harbour.example>',
  'To: desk@paper.example, "Tom, Editor" <tom@paper.example>',
  'Date: Mon, 16 Jun 2025 12:00:00 +0200',
  'Message-ID: <1@harbour.example>',
]
const bytesOf = (...lines: string[]) => new TextEncoder().encode(lines.join('\r\n'))
const reading = async (bytes: Uint8Array) => {
  const read = await readMail(bytes)
  return read && 'unread' in read ? null : read
}
const told = (...lines: string[]) => reading(bytesOf(...HEAD, ...lines))

describe('readMail', () => {
  it('reads who wrote to whom, when, and the words', async () => {
    const bytes = bytesOf(...HEAD, 'Subject: The pier', '', 'It is shut.', '', 'Ada')
    const read = await readSubmission({ kind: 'UPLOAD', bytes, fileName: 'pier.eml' })
    expect(read).toMatchObject({
      ok: true,
      capture: {
        mediaType: 'message/rfc822',
        text: 'From: Ada Obi <ada@harbour.example>\nTo: desk@paper.example, Tom, Editor <tom@paper.example>\nDate: Mon, 16 Jun 2025 12:00:00 +0200\nSubject: The pier\n\nIt is shut.\n\nAda',
        ...{ title: 'The pier', byline: 'Ada Obi <ada@harbour.example>', notes: [], bytes },
        ...{ publishedAt: '2025-06-16T10:00:00.000Z', publishedPrecision: 'INSTANT' },
        facts: { from: 'Ada Obi <ada@harbour.example>', messageId: '<1@harbour.example>' },
      },
    })
  })

  it('reads other alphabets, in headers and in the body', async () => {
    const text = 'Мост закрыт, сказал мэр.'
    const body = encode(text, 'windows-1251')
    const head = bytesOf(
      ...HEAD,
      'Subject: =?windows-1251?B?zO7x8g==?=',
      'Content-Type: text/plain; charset=windows-1251',
      'Content-Transfer-Encoding: 8bit',
      '',
      '',
    )
    const read = await reading(new Uint8Array([...head, ...body]))
    expect(read?.title).toBe('Мост')
    expect(read?.text.endsWith(text)).toBe(true)
  })

  it('takes the words out of HTML where there is no plain text', async () => {
    const read = await told(
      'Subject: x',
      'Content-Type: text/html',
      '',
      '<p>It is <b>shut</b>.</p><script>alert(1)</script>',
    )
    expect(read?.text.endsWith('It is shut.')).toBe(true)
    expect(read?.notes).toContainEqual({ code: 'mail-html-read' })
  })

  it('reads all of a message in HTML, also where it is set as a page is, and tells what had to be mended in it', async () => {
    const officers = Array.from(
      { length: 12 },
      (_, n) => `<p>Officer ${n} said, at length, that the pier was shut.</p>`,
    )
    const html = [
      '<!doctype html><html><head><title>x</title></head><body><div class="header">Please hold this until six.</div>',
      `<article>${officers.join('')}</article>`,
      '<div class="footer comment">On Monday Tom wrote: the pier is\u0007 open.</div></body></html>',
    ]
    const read = await told('Subject: x', 'Content-Type: text/html; charset=utf-8', '', ...html)
    expect(read?.text).toContain('Please hold this until six.')
    expect(read?.text).toContain('Officer 11 said')
    expect(read?.text.endsWith('On Monday Tom wrote: the pier is open.')).toBe(true)
    expect(read?.notes).toEqual([{ code: 'mail-html-read' }, { code: 'controls-removed', count: 1 }])
    const deep = `${'<div>'.repeat(300)}It is shut.${'</div>'.repeat(300)}`
    const nested = await told('Subject: x', 'Content-Type: text/html', '', deep)
    expect(nested?.text.endsWith('It is shut.')).toBe(true)
    expect(nested?.notes).toContainEqual(expect.objectContaining({ code: 'page-too-complex' }))
  })

  it('tells of what is attached, by name, size and digest', async () => {
    const read = await told(
      ...['Subject: x', 'Content-Type: multipart/mixed; boundary=b', '', '--b', '', 'See the plan.', '--b'],
      ...[
        'Content-Type: application/pdf; name=plan.pdf',
        'Content-Disposition: attachment; filename=plan.pdf',
      ],
      ...['Content-Transfer-Encoding: base64', '', 'UGxhbg==', '--b--'],
    )
    const digest = sha256Hex(new TextEncoder().encode('Plan'))
    expect(read?.notes).toContainEqual({ code: 'mail-attachment', name: 'plan.pdf', size: 4, digest })
    expect(read?.text.endsWith('See the plan.')).toBe(true)
  })

  it('is given up, by itself alone, when it takes more memory or time than it may', async () => {
    const long = bytesOf(...HEAD, 'Subject: x', '', `${'QUJD'.repeat(15)}\r\n`.repeat(400_000))
    const tooLong = { unread: { code: 'mail-too-long' } }
    expect(await readMail(long, { ms: 60_000, memoryMb: 32 })).toEqual(tooLong)
    expect(await readMail(long, { ms: 1, memoryMb: 256 })).toEqual(tooLong)
    expect((await told('Subject: x', '', 'It is shut.'))?.text.endsWith('It is shut.')).toBe(true)
  })

  it('reads no more words than a text may have, whatever is attached', async () => {
    const wide = bytesOf(...HEAD, 'Subject: x', '', `${'It is shut. '.repeat(80_000)}\r\n`.repeat(10))
    expect(await readMail(wide)).toMatchObject({ unread: { code: 'words-too-large' } })
    const attached = `${'QUJD'.repeat(19)}\r\n`.repeat(150_000)
    const head = ['Content-Type: application/pdf', 'Content-Transfer-Encoding: base64', '']
    const parts = [
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      '',
      'See the plan.',
      '--b',
      ...head,
    ]
    expect((await told(...parts, attached, '--b--'))?.text).toContain('See the plan.')
  })

  it('never throws, however deep it is nested or wherever it is cut', async () => {
    const deep = Array.from(
      { length: 400 },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
    )
    await readMail(bytesOf(...HEAD, deep.join('')))
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.constantFrom(...HEAD), async (rest, line) => {
        await readMail(new Uint8Array([...bytesOf(line, ''), ...rest]))
      }),
    )
  })
})
