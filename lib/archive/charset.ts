/** Bytes to text, with the encoding found out rather than assumed. Server only. */
import { analyse } from 'chardet'
import { isBlank } from '@/lib/core/text'
import { type BinaryKind, binaryKind } from './binary'
import { charsetInMarkup } from './declared-charset'
import { canonicalCharset, decodeLoosely, decodeStrictly } from './legacy-codec'
import type { CaptureNote } from './notes'
import { implausibility } from './plausible'
import { MAX_TEXT_BYTES } from './size'
import { sniffUtf16 } from './utf16'

export type DecodeHints = {
  /** `text/html` makes the page's own declaration count. */
  readonly mediaType?: string
  /** From outside the file, such as a header. */
  readonly declaredCharset?: string
}

export type Decoded =
  | {
      readonly ok: true
      readonly text: string
      /** WHATWG's name, lower case. */
      readonly charset: string
      /** False when the encoding was inferred from the letters. */
      readonly certain: boolean
      readonly notes: readonly CaptureNote[]
    }
  | { readonly ok: false; readonly reason: 'EMPTY' }
  | { readonly ok: false; readonly reason: 'TOO_LARGE'; readonly size: number; readonly limit: number }
  | { readonly ok: false; readonly reason: 'BINARY'; readonly kind: BinaryKind }

type Reading = { readonly text: string; readonly charset: string; readonly certain: boolean }

/** Enough for chardet's letter statistics; it reads byte by byte and would take long over megabytes. */
const SAMPLE_BYTES = 32_768
const SAMPLE_CONTEXT = 24
/** A declared encoding is believed while fewer than one letter in eight stands where it cannot. */
const CONTRADICTED_FROM = 0.12

/**
 * In this order: byte order mark, UTF-16 by its zeros, what is not text at all, UTF-8 that could be nothing else,
 * the declared encoding if the bytes bear it out, then letter statistics.
 */
export async function decodeText(bytes: Uint8Array, hints: DecodeHints = {}): Promise<Decoded> {
  if (bytes.length > MAX_TEXT_BYTES) {
    return { ok: false, reason: 'TOO_LARGE', size: bytes.length, limit: MAX_TEXT_BYTES }
  }
  const declared = declaredCharset(bytes, hints)
  const marked = charsetOfMark(bytes) ?? sniffUtf16(bytes)
  if (marked !== null) {
    return finish({ text: decodeLoosely(bytes, marked), charset: marked, certain: true }, declared)
  }
  const kind = await binaryKind(bytes)
  if (kind !== null) return { ok: false, reason: 'BINARY', kind }
  return finish(read(bytes, declared), declared)
}

function charsetOfMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

function declaredCharset(bytes: Uint8Array, hints: DecodeHints): string | null {
  const fromOutside = hints.declaredCharset?.trim()
  if (fromOutside) return fromOutside
  return hints.mediaType?.includes('html') ? charsetInMarkup(bytes) : null
}

function read(bytes: Uint8Array, declaredLabel: string | null): Reading {
  const declared = declaredLabel === null ? null : canonicalCharset(declaredLabel)
  const escaped = declared === 'iso-2022-jp' || hasJapaneseEscapes(bytes)
  const utf8 = escaped ? null : decodeStrictly(bytes, 'utf-8')
  if (utf8 !== null) return { text: utf8, charset: 'utf-8', certain: true }

  // Had the bytes been UTF-16 they would have been recognised above; a page that can say so is not.
  if (declared !== null && !declared.startsWith('utf-')) {
    const text = decodeStrictly(bytes, declared)
    if (text !== null && implausibility(decodeLoosely(sampleOf(bytes), declared)) < CONTRADICTED_FROM) {
      return { text, charset: declared, certain: true }
    }
  }
  return infer(bytes)
}

/** ISO-2022-JP is seven-bit and would pass for UTF-8; its escape sequences occur nowhere else. */
function hasJapaneseEscapes(bytes: Uint8Array): boolean {
  const at = bytes.indexOf(0x1b)
  if (at === -1) return false
  const [next, final] = [bytes[at + 1], bytes[at + 2]]
  return (next === 0x24 && (final === 0x40 || final === 0x42)) || (next === 0x28 && final === 0x4a)
}

function infer(bytes: Uint8Array): Reading {
  const sample = sampleOf(bytes)
  const candidates = analyse(sample).flatMap(({ name, confidence }) => {
    const charset = canonicalCharset(name)
    if (charset === null) return []
    const trial = decodeLoosely(sample, charset)
    return [{ charset, score: confidence * (1 - implausibility(trial)) }]
  })
  const best = candidates.reduce((a, b) => (b.score > a.score ? b : a), { charset: 'windows-1252', score: 0 })
  return { text: decodeLoosely(bytes, best.charset), charset: best.charset, certain: false }
}

/**
 * The stretches around bytes that ASCII does not settle, without the long ones between: letter statistics would take a
 * foreign sentence at the end of an English text for English. A stretch never begins or ends inside a character, since
 * in every multi-byte encoding the first byte beyond ASCII leads one, and its tail is shorter than the context kept.
 */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(Math.min(bytes.length, SAMPLE_BYTES))
  let length = 0
  let copied = 0
  for (let i = 0; i < bytes.length && length < sample.length; i += 1) {
    const byte = bytes[i] ?? 0
    if (byte < 0x80 && byte !== 0x1b) continue
    const from = Math.max(copied, i - SAMPLE_CONTEXT)
    const stretch = bytes
      .subarray(from, Math.max(from, i + SAMPLE_CONTEXT))
      .subarray(0, sample.length - length)
    sample.set(stretch, length)
    length += stretch.length
    copied = from + stretch.length
    i = Math.max(i, copied - 1)
  }
  return sample.subarray(0, length)
}

function finish(reading: Reading, declaredLabel: string | null): Decoded {
  if (isBlank(reading.text)) return { ok: false, reason: 'EMPTY' }
  const notes: CaptureNote[] = []
  if (declaredLabel !== null) {
    const declared = canonicalCharset(declaredLabel)
    if (declared === null) notes.push({ code: 'charset-unknown', declared: declaredLabel })
    else if (declared !== reading.charset && !isAscii(reading.text)) {
      notes.push({ code: 'charset-contradicted', declared, used: reading.charset })
    }
  }
  if (!reading.certain) notes.push({ code: 'charset-guessed', charset: reading.charset })
  const lost = reading.text.match(/\ufffd/g)?.length ?? 0
  if (lost > 0) notes.push({ code: 'bytes-undecodable', count: lost })
  return { ok: true, ...reading, notes }
}

/** ASCII reads alike in every encoding that can be declared, so nothing is contradicted. */
function isAscii(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII, controls included
  return /^[\u0000-\u007f]*$/.test(text)
}
