/** How large a picture is and what its camera noted, by the few bytes that say so. Nothing is decoded. Pure. */
import type { FileFacts } from './file-facts'
import type { ImageType } from './file-kind'

type ImageFacts = Pick<FileFacts, 'width' | 'height' | 'takenAt' | 'camera'>
type Size = { readonly width: number; readonly height: number }

/** Empty where the bytes say nothing that can be read. Never throws. */
export function imageFacts(bytes: Uint8Array, type: ImageType): ImageFacts {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    if (type === 'image/jpeg') return jpeg(view)
    if (type === 'image/png') return { width: view.getUint32(16), height: view.getUint32(20) }
    if (type === 'image/gif') return { width: view.getUint16(6, true), height: view.getUint16(8, true) }
    if (type === 'image/webp') return webp(view)
    return type === 'image/svg+xml' ? {} : heif(view)
  } catch (error) {
    if (error instanceof RangeError) return {} // the file ends too early
    throw error
  }
}

const SIZES = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])
const EXIF = 0x45786966

/** Segments up to the one with the size (ITU T.81, B.1); Exif stands before it. */
function jpeg(view: DataView): ImageFacts {
  let exif: ImageFacts & { turned?: boolean } = {}
  for (let at = 2; at + 9 < view.byteLength; ) {
    const marker = view.getUint16(at)
    const code = marker & 0xff
    if (marker >> 8 !== 0xff) break
    if (SIZES.has(code)) {
      const size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
      const { turned, ...noted } = exif
      return { ...noted, ...(turned ? { width: size.height, height: size.width } : size) }
    }
    if (code === 0xe1 && view.getUint32(at + 4) === EXIF) exif = exifIn(view, at + 10)
    at += 2 + view.getUint16(at + 2)
  }
  const { turned: _, ...noted } = exif
  return noted
}

const MAKE = 0x010f
const MODEL = 0x0110
const ORIENTATION = 0x0112
const EXIF_PART = 0x8769
const TAKEN = 0x9003
const ZONE = 0x9011

/** The few fields of a TIFF structure that are wanted (CIPA DC-008, 4.6). Orientations from 5 on lie on their side. */
function exifIn(view: DataView, base: number): ImageFacts & { turned?: boolean } {
  const little = view.getUint16(base) === 0x4949
  const main = fieldsAt(view, base, base + view.getUint32(base + 4, little), little)
  const part = main.get(EXIF_PART)
  const more = typeof part === 'number' ? fieldsAt(view, base, base + part, little) : new Map()
  const camera = [main.get(MAKE), main.get(MODEL)].filter((name) => typeof name === 'string' && name !== '')
  const taken = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)$/.exec(String(more.get(TAKEN) ?? ''))
  const zone = /^[-+]\d\d:\d\d$/.exec(String(more.get(ZONE) ?? ''))?.[0] ?? ''
  return {
    ...(taken && { takenAt: `${taken[1]}-${taken[2]}-${taken[3]} ${taken[4]}${zone && ` ${zone}`}` }),
    ...(camera.length > 0 && { camera: camera.join(' ').slice(0, 100) }),
    turned: Number(main.get(ORIENTATION)) >= 5,
  }
}

/** Texts, and short and long numbers, by their tag. */
function fieldsAt(view: DataView, base: number, at: number, little: boolean): Map<number, string | number> {
  const fields = new Map<number, string | number>()
  const count = Math.min(view.getUint16(at, little), 200)
  for (let i = 0; i < count; i += 1) {
    const entry = at + 2 + i * 12
    const [tag, type, length] = [
      view.getUint16(entry, little),
      view.getUint16(entry + 2, little),
      view.getUint32(entry + 4, little),
    ]
    if (type === 3) fields.set(tag, view.getUint16(entry + 8, little))
    if (type === 4) fields.set(tag, view.getUint32(entry + 8, little))
    if (type !== 2) continue
    const from = length <= 4 ? entry + 8 : base + view.getUint32(entry + 8, little)
    const bytes = new Uint8Array(view.buffer, view.byteOffset + from, Math.min(length, 200))
    fields.set(tag, new TextDecoder().decode(bytes).split('\0')[0]?.trim() ?? '')
  }
  return fields
}

/** The three kinds of WebP each say their size in another place (RFC 9649). */
function webp(view: DataView): Size | Record<string, never> {
  const kind = String.fromCharCode(...[12, 13, 14, 15].map((at) => view.getUint8(at)))
  const uint24 = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
  if (kind === 'VP8X') return { width: uint24(24) + 1, height: uint24(27) + 1 }
  if (kind === 'VP8 ')
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  if (kind !== 'VP8L') return {}
  const bits = view.getUint32(21, true)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}

const ISPE = [0x69, 0x73, 0x70, 0x65]

/** The largest of the sizes a HEIF or AVIF file lists (ISO/IEC 23008-12, 6.5.3): thumbnails and tiles are smaller. */
function heif(view: DataView): ImageFacts {
  let best: Size = { width: 0, height: 0 }
  const last = Math.min(view.byteLength, 1_000_000) - 16
  for (let at = 0; at <= last; at += 1) {
    if (!ISPE.every((byte, i) => view.getUint8(at + i) === byte)) continue
    const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) }
    if (size.width * size.height > best.width * best.height) best = size
  }
  return best.width > 0 ? best : {}
}
