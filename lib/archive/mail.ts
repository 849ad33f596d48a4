/** The words of a message (RFC 5322, MIME) and who wrote them to whom, as its headers say. Server only. */
import type { Address } from 'postal-mime'
import { isBlank, squeeze } from '@/lib/core/text'
import { visibleText } from './capture'
import type { FileFacts } from './file-facts'
import { type MailLimits, type MailParts, mailParts } from './mail-apart'
import { normaliseText } from './normalise'
import type { CaptureNote, CaptureProblem } from './notes'
import { extractPlain, type Reading } from './plain'
import { MAX_TEXT_BYTES } from './size'

type Unread = { readonly unread: Extract<CaptureProblem, { code: 'mail-too-long' | 'words-too-large' }> }

export type MailReading = Reading & {
  readonly facts: Pick<FileFacts, 'from' | 'to' | 'cc' | 'sentAt' | 'messageId'>
}

/** Characters of one header's value. */
const HEADER_MAX = 500

/** Null for what cannot be taken apart, such as parts nested without end; `unread` is more than is read. */
export async function readMail(bytes: Uint8Array, limits?: MailLimits): Promise<MailReading | Unread | null> {
  const mail = await mailParts(bytes, limits)
  if ('fault' in mail) return mail.fault === 'TOO_MUCH' ? { unread: { code: 'mail-too-long' } } : null
  const { size } = mail
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
    ['Date', line(mail.dateHeader)],
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

async function bodyOf({ text, html }: MailParts): Promise<{ body: string; notes: readonly CaptureNote[] }> {
  if (text !== undefined && !isBlank(text)) return { body: text, notes: [] }
  if (html === undefined || isBlank(html)) return { body: '', notes: [] }
  const shown = await visibleText(html)
  return { body: shown.text, notes: [{ code: 'mail-html-read' }, ...shown.notes] }
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

function attachmentsOf({ attachments, attached }: MailParts): CaptureNote[] {
  const told = attachments.map(({ filename, mimeType, size, digest }): CaptureNote => {
    const name = line(filename ?? undefined)?.slice(0, 120) ?? mimeType
    return { code: 'mail-attachment', name, size, digest }
  })
  const more = attached - told.length
  return more > 0 ? [...told, { code: 'mail-attachments-more', count: more }] : told
}
