/** The words of a message (RFC 5322, MIME) and who wrote them to whom, as its headers say. Server only. */
import PostalMime, { type Address, type Email } from 'postal-mime'
import { isBlank, squeeze } from '@/lib/core/text'
import { extractHtml } from './capture'
import { sha256Hex } from './digest'
import type { FileFacts } from './file-facts'
import { normaliseText } from './normalise'
import type { CaptureNote, CaptureProblem } from './notes'
import { extractPlain, type Reading } from './plain'
import { MAX_TEXT_BYTES } from './size'

type Unread = { readonly unread: Extract<CaptureProblem, { code: 'mail-too-long' | 'words-too-large' }> }

export type MailReading = Reading & {
  readonly facts: Pick<FileFacts, 'from' | 'to' | 'cc' | 'sentAt' | 'messageId'>
}

/** Attachments told of one by one; of more, their number. */
const TOLD = 20
/** Lines of all that is not attached in base64: postal-mime holds each by itself, and a hundred thousand are a long novel. */
const LINES_MAX = 100_000
/** As short as a full line of base64 gets; what is attached has hundreds of thousands. */
const BASE64_LINE = 60
/** Characters of one header's value. */
const HEADER_MAX = 500

/** Null for what cannot be taken apart, such as parts nested without end; `unread` is more than is read. */
export async function readMail(bytes: Uint8Array): Promise<MailReading | Unread | null> {
  if (wordLines(bytes) > LINES_MAX) return { unread: { code: 'mail-too-long' } }
  let mail: Email
  try {
    mail = await PostalMime.parse(bytes, {
      maxNestingDepth: 30,
      maxHeadersSize: 1_000_000,
      attachmentEncoding: 'arraybuffer',
    })
  } catch {
    return null // the library throws for nothing but its limits
  }
  const size = Math.max(...[mail.text, mail.html].map((part = '') => Buffer.byteLength(part)))
  if (size > MAX_TEXT_BYTES) return { unread: { code: 'words-too-large', size, limit: MAX_TEXT_BYTES } }
  const { body, notes } = await bodyOf(mail)
  const sent = instantOf(mail.date)
  const facts = {
    ...{ from: addresses(mail.from ? [mail.from] : []), to: addresses(mail.to), cc: addresses(mail.cc) },
    ...{ sentAt: sent ?? undefined, messageId: line(mail.messageId) },
  }
  const subject = line(mail.subject)
  // As they stand above a message that is printed: a desk quotes who wrote to whom, and when.
  const head = [
    ['From', facts.from],
    ['To', facts.to],
    ['Cc', facts.cc],
    ['Date', line(mail.headers.find(({ key }) => key === 'date')?.value)],
    ['Subject', subject],
  ].flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []))
  const text = normaliseText([head.join('\n'), body].filter((part) => !isBlank(part)).join('\n\n'))
  const read = await extractPlain(isBlank(body) ? text.text : normaliseText(body).text)
  return {
    ...read,
    text: text.text,
    title: subject ?? read.title,
    outlet: null,
    byline: facts.from ?? null,
    published: sent === null ? null : { at: sent, precision: 'INSTANT' },
    notes: [...notes, ...text.notes, ...attachmentsOf(mail)],
    facts,
  }
}

/** Lines that are none of base64 in full, counted before anything is made of them. */
function wordLines(bytes: Uint8Array): number {
  let count = 0
  let length = 0
  let base64 = true
  for (const byte of bytes) {
    if (byte === 0x0a) {
      if (!base64 || length < BASE64_LINE) count += 1
      length = 0
      base64 = true
    } else if (byte !== 0x0d) {
      length += 1
      base64 &&= isBase64(byte)
    }
  }
  return count
}

const isBase64 = (byte: number) =>
  (byte >= 0x30 && byte <= 0x39) ||
  (byte >= 0x41 && byte <= 0x5a) ||
  (byte >= 0x61 && byte <= 0x7a) ||
  byte === 0x2b ||
  byte === 0x2f ||
  byte === 0x3d

async function bodyOf({ text, html }: Email): Promise<{ body: string; notes: readonly CaptureNote[] }> {
  if (text !== undefined && !isBlank(text)) return { body: text, notes: [] }
  if (html === undefined || isBlank(html)) return { body: '', notes: [] }
  const page = await extractHtml(html)
  return { body: page.text, notes: [{ code: 'mail-html-read' }] }
}

const line = (value: string | undefined) => squeeze(value ?? '').slice(0, HEADER_MAX) || undefined

function addresses(list: readonly Address[] | undefined): string | undefined {
  const told = (list ?? []).flatMap((one) => one.group ?? [one])
  const named = told.map(({ name, address }) =>
    name ? (address ? `${name} <${address}>` : name) : (address ?? ''),
  )
  return line(named.filter(Boolean).join(', '))
}

function instantOf(raw: string | undefined): string | null {
  const at = new Date(raw ?? '')
  const year = at.getUTCFullYear()
  return raw === undefined || !(year > 1970 && year < 3000) ? null : at.toISOString()
}

function attachmentsOf({ attachments }: Email): CaptureNote[] {
  const told = attachments.slice(0, TOLD).map(({ filename, mimeType, content }): CaptureNote => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
    const name = line(filename ?? undefined)?.slice(0, 120) ?? mimeType
    return { code: 'mail-attachment', name, size: bytes.length, digest: sha256Hex(bytes) }
  })
  const more = attachments.length - told.length
  return more > 0 ? [...told, { code: 'mail-attachments-more', count: more }] : told
}
