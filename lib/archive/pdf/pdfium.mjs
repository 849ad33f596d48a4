import { workerData } from 'node:worker_threads'
import { crc32, deflateSync } from 'node:zlib'
import { PDFiumModule } from '@hyzyla/pdfium'

// PDFium, for pdf-thread.ts alone: it limits the memory of the whole thread it is loaded in.

/** What every character is told with: see words.ts. */
const STRIDE = 9
const PASSWORD = 4
const META = ['Title', 'Author', 'Creator', 'Producer', 'CreationDate']

limitMemory(workerData.maxMemory)
const { compiled } = workerData
const instantiateWasm = (imports, take) => {
  WebAssembly.instantiate(compiled, imports).then((instance) => take(instance, compiled))
  return {}
}
const pdfium = (await PDFiumModule({ instantiateWasm })).wasmExports
pdfium.FPDF_InitLibrary()

let memory = 0
let size = 0
let file = 0
const scratch = pdfium.malloc(256)

/** Growing beyond the limit fails as it does when there is no memory: PDFium gives up, and so does this thread. */
function limitMemory(limit) {
  const grow = WebAssembly.Memory.prototype.grow
  WebAssembly.Memory.prototype.grow = function (pages) {
    if (this.buffer.byteLength + pages * 65_536 > limit)
      throw new RangeError('more memory than a PDF may take')
    return grow.call(this, pages)
  }
}

// PDFium's memory moves when it grows: views of it are made when they are needed.
const bytes = () => new Uint8Array(pdfium.memory.buffer)
const floats = (at, count) => new Float32Array(pdfium.memory.buffer, at, count)
const doubles = (at, count) => new Float64Array(pdfium.memory.buffer, at, count)
const ints = (at, count) => new Int32Array(pdfium.memory.buffer, at, count)

export function makeRoom(given) {
  size = given
  memory = pdfium.malloc(size)
  return memory !== 0
}

export function putPiece({ chunk, at }) {
  bytes().set(chunk, memory + at)
  return true
}

export function openFile() {
  file = pdfium.FPDF_LoadMemDocument(memory, size, 0)
  if (file === 0) return { fault: pdfium.FPDF_GetLastError() === PASSWORD ? 'LOCKED' : 'BROKEN' }
  return {
    pages: pdfium.FPDF_GetPageCount(file),
    meta: Object.fromEntries(META.map((key) => [key, metaText(key)])),
    attachments: pdfium.FPDFDoc_GetAttachmentCount(file),
    scripts: Math.max(0, pdfium.FPDFDoc_GetJavaScriptActionCount(file)),
  }
}

function metaText(key) {
  bytes().set(new TextEncoder().encode(`${key}\0`), scratch)
  const length = Math.min(pdfium.FPDF_GetMetaText(file, scratch, 0, 0), 4096)
  if (length <= 2) return ''
  const at = pdfium.malloc(length)
  pdfium.FPDF_GetMetaText(file, scratch, at, length)
  const text = new TextDecoder('utf-16le').decode(bytes().slice(at, at + length))
  pdfium.free(at)
  return text.replaceAll('\0', '')
}

export function pageOf({ index, max }) {
  const page = pdfium.FPDF_LoadPage(file, index)
  if (page === 0) return { fault: 'BROKEN' }
  const text = pdfium.FPDFText_LoadPage(page)
  const width = pdfium.FPDF_GetPageWidthF(page)
  const height = pdfium.FPDF_GetPageHeightF(page)
  const count = text === 0 ? 0 : Math.max(0, pdfium.FPDFText_CountChars(text))
  const toShown = shownFrom(page, width, height)
  const images = countImages(page)
  const chars = count > max ? new Float32Array() : charsOf(text, count, toShown)
  if (text !== 0) pdfium.FPDFText_ClosePage(text)
  pdfium.FPDF_ClosePage(page)
  return { width, height, images, tooMany: count > max, chars }
}

function countImages(page) {
  const objects = Math.min(pdfium.FPDFPage_CountObjects(page), 200)
  let images = 0
  for (let i = 0; i < objects; i += 1) {
    if (pdfium.FPDFPageObj_GetType(pdfium.FPDFPage_GetObject(page, i)) === 3) images += 1
  }
  return images
}

/**
 * From a page's own coordinates to those in which it is shown, in points from the top left: turned and cropped. PDFium
 * answers in whole numbers only, so it is asked for a page a hundred times the size, and three points settle the rest.
 */
function shownFrom(page, width, height) {
  const at = (x, y) => {
    pdfium.FPDF_PageToDevice(
      ...[page, 0, 0, Math.round(width * 100), Math.round(height * 100), 0, x, y],
      ...[scratch, scratch + 4],
    )
    const [shownX = 0, shownY = 0] = ints(scratch, 2)
    return [shownX / 100, shownY / 100]
  }
  const [x0, y0] = at(0, 0)
  const [xx, yx] = at(1000, 0)
  const [xy, yy] = at(0, 1000)
  const matrix = [xx - x0, yx - y0, xy - x0, yy - y0].map((value) => value / 1000)
  return { matrix, x0, y0 }
}

function charsOf(text, count, { matrix: [a, b, c, d], x0, y0 }) {
  const chars = new Float32Array(count * STRIDE)
  for (let i = 0; i < count; i += 1) {
    const boxed = pdfium.FPDFText_GetLooseCharBox(text, i, scratch)
    const [left, top, right, bottom] = boxed ? floats(scratch, 4) : [0, 0, 0, 0]
    pdfium.FPDFText_GetCharOrigin(text, i, scratch, scratch + 8)
    const [ox, oy] = doubles(scratch, 2)
    const turned = pdfium.FPDFText_GetMatrix(text, i, scratch)
    const [ma, mb] = turned ? floats(scratch, 2) : [1, 0]
    const flags =
      (pdfium.FPDFText_IsGenerated(text, i) === 1 ? 1 : 0) |
      (pdfium.FPDFText_IsHyphen(text, i) === 1 ? 2 : 0) |
      (pdfium.FPDFText_HasUnicodeMapError(text, i) === 1 ? 4 : 0) |
      (boxed ? 0 : 8)
    const xs = [a * left + c * top + x0, a * right + c * bottom + x0]
    const ys = [b * left + d * top + y0, b * right + d * bottom + y0]
    const angle = Math.atan2(b * ma + d * mb, a * ma + c * mb)
    chars.set(
      [
        pdfium.FPDFText_GetUnicode(text, i),
        flags,
        Math.min(...xs),
        Math.min(...ys),
        Math.max(...xs),
        Math.max(...ys),
        a * ox + c * oy + x0,
        b * ox + d * oy + y0,
        angle,
      ],
      i * STRIDE,
    )
  }
  return chars
}

const RGB = 2
/** Notes and stamps as well as the page, and red before blue. */
const AS_SEEN = 0x01 | 0x10

/** A page on white as it is shown, `width` pixels wide; narrower where it would have more than `area` pixels. */
export function drawPage({ index, width: wanted, area }) {
  const page = pdfium.FPDF_LoadPage(file, index)
  if (page === 0) return { fault: 'BROKEN' }
  const ratio = pdfium.FPDF_GetPageHeightF(page) / pdfium.FPDF_GetPageWidthF(page)
  const width = Math.max(1, Math.floor(Math.min(wanted, Math.sqrt(area / ratio))))
  const height = Math.max(1, Math.min(Math.round(width * ratio), area))
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, RGB, 0, 0)
  if (!(ratio > 0) || bitmap === 0) return { fault: 'BROKEN' }
  pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff)
  pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, AS_SEEN)
  const at = pdfium.FPDFBitmap_GetBuffer(bitmap)
  const stride = pdfium.FPDFBitmap_GetStride(bitmap)
  const png = pngOf(bytes().subarray(at, at + stride * height), { width, height, stride })
  pdfium.FPDFBitmap_Destroy(bitmap)
  pdfium.FPDF_ClosePage(page)
  return { png }
}

/** The three chunks that a picture of red, green and blue needs (PNG, 3rd edition, 11.2). */
function pngOf(pixels, { width, height, stride }) {
  const rows = Buffer.alloc((width * 3 + 1) * height) // each row begins with 0: it is stored as it is
  for (let y = 0; y < height; y += 1)
    rows.set(pixels.subarray(y * stride, y * stride + width * 3), y * (width * 3 + 1) + 1)
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0])
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]
  return new Uint8Array(Buffer.concat([signature, ...parts]))
}

function chunk(name, data) {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const around = Buffer.alloc(8)
  around.writeUInt32BE(data.length, 0)
  around.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)])
}
