/** PDF files for tests, of lines set at given places: plain enough to read, and of any script without a font at hand. */

export type PdfLine = {
  readonly text: string
  /** Points from the left, and of the baseline from the top. */
  readonly x: number
  readonly y: number
  readonly size?: number
  /** Degrees, against the clock. */
  readonly angle?: number
}

export type PdfPage = {
  readonly lines?: readonly PdfLine[]
  readonly width?: number
  readonly height?: number
  /** By which the page is turned when it is shown: 90, 180 or 270. */
  readonly rotate?: number
  /** A grey picture over the whole page, as of a scan. */
  readonly scan?: boolean
}

export type PdfOptions = {
  readonly info?: Readonly<Record<string, string>>
  /** Asks for a password that nobody knows. */
  readonly locked?: boolean
  /** JavaScript that runs on opening, for readers that run any. */
  readonly script?: string
  /** Bytes of no meaning, so that the file weighs as much as wanted. */
  readonly ballast?: number
}

/** Of every character, in thousandths of its size: a space is half as wide. */
const ADVANCE = 500

export function makePdf(pages: readonly PdfPage[], options: PdfOptions = {}): Uint8Array {
  const writer = new Writer()
  const letters = new Map<string, number>()
  const codeOf = (letter: string) => {
    const code = letters.get(letter) ?? letters.size + 1
    letters.set(letter, code)
    return code.toString(16).padStart(4, '0')
  }
  const contents = pages.map((page) => writer.stream(drawn(page, codeOf)))
  const image = writer.stream(
    '\x80',
    '/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8',
  )
  const map = writer.stream(toUnicode(letters))
  const descriptor = writer.add(
    '<</Type/FontDescriptor/FontName/Test/Flags 4/FontBBox[0 -200 1000 800]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>',
  )
  const below = writer.add(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/Test/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW ${ADVANCE}/FontDescriptor ${descriptor} 0 R>>`,
  )
  const font = writer.add(
    `<</Type/Font/Subtype/Type0/BaseFont/Test/Encoding/Identity-H/DescendantFonts[${below} 0 R]/ToUnicode ${map} 0 R>>`,
  )
  const tree = writer.next() + pages.length
  const kids = pages.map(({ width = 595, height = 842, rotate = 0 }, i) =>
    writer.add(
      `<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 ${width} ${height}]/Rotate ${rotate}/Contents ${contents[i]} 0 R/Resources<</Font<</F ${font} 0 R>>/XObject<</I ${image} 0 R>>>>>>`,
    ),
  )
  writer.add(`<</Type/Pages/Count ${pages.length}/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`)
  if (options.ballast) writer.stream(' '.repeat(options.ballast))
  const script = options.script === undefined ? '' : `/OpenAction<</S/JavaScript/JS(${options.script})>>`
  const root = writer.add(`<</Type/Catalog/Pages ${tree} 0 R${script}>>`)
  const info = writer.add(
    `<<${Object.entries(options.info ?? {})
      .map(([key, value]) => `/${key}${textString(value)}`)
      .join('')}>>`,
  )
  return writer.done(root, info, options.locked ?? false)
}

function drawn(
  { lines = [], height = 842, width = 595, scan = false }: PdfPage,
  codeOf: (letter: string) => string,
): string {
  const picture = scan ? `q ${width} 0 0 ${height} 0 0 cm /I Do Q\n` : ''
  const set = lines.map(({ text, x, y, size = 10, angle = 0 }) => {
    const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)]
    const matrix = [cos, sin, -sin, cos, x, height - y].map((value) => value.toFixed(4)).join(' ')
    return `BT /F ${size} Tf ${matrix} Tm <${[...text].map(codeOf).join('')}> Tj ET`
  })
  return picture + set.join('\n')
}

function toUnicode(letters: ReadonlyMap<string, number>): string {
  const hex = (value: number) => value.toString(16).padStart(4, '0')
  const units = (letter: string) =>
    letter
      .split('')
      .map((unit) => hex(unit.charCodeAt(0)))
      .join('')
  const entries = [...letters].map(([letter, code]) => `<${hex(code)}> <${units(letter)}>`)
  const chunks = Array.from({ length: Math.ceil(entries.length / 100) }, (_, i) =>
    entries.slice(i * 100, i * 100 + 100),
  )
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...chunks.map((chunk) => `${chunk.length} beginbfchar\n${chunk.join('\n')}\nendbfchar`),
    'endcmap end end',
  ].join('\n')
}

/** As UTF-16 in hexadecimal, which takes any character. */
function textString(value: string): string {
  const units = value.split('').map((unit) => unit.charCodeAt(0).toString(16).padStart(4, '0'))
  return `<feff${units.join('')}>`
}

class Writer {
  private readonly parts: string[] = ['%PDF-1.7\n']
  private readonly offsets: number[] = []
  private length = this.parts[0]?.length ?? 0

  next(): number {
    return this.offsets.length + 1
  }

  add(body: string): number {
    this.offsets.push(this.length)
    this.put(`${this.offsets.length} 0 obj\n${body}\nendobj\n`)
    return this.offsets.length
  }

  stream(data: string, entries = ''): number {
    return this.add(`<<${entries}/Length ${data.length}>>\nstream\n${data}\nendstream`)
  }

  done(root: number, info: number, locked: boolean): Uint8Array {
    const secret = '00'.repeat(32)
    const encrypt = locked
      ? `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${secret}>/U<${secret}>>>/ID[<01><01>]`
      : ''
    const start = this.length
    const rows = this.offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
    const size = this.offsets.length + 1
    this.put(`xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}`)
    this.put(
      `trailer\n<</Size ${size}/Root ${root} 0 R/Info ${info} 0 R${encrypt}>>\nstartxref\n${start}\n%%EOF\n`,
    )
    return new Uint8Array(Buffer.from(this.parts.join(''), 'latin1'))
  }

  private put(text: string): void {
    this.parts.push(text)
    this.length += text.length
  }
}
