/**
 * The words of a Word file (ISO/IEC 29500-1, WordprocessingML). Read in one pass over its XML, with no tree and no entities
 * of its own making: nothing in it can grow. Server only.
 */
import { squeeze } from '@/lib/core/text'
import type { CaptureNote } from '../notes'
import { contentOf, entriesOf, ofBytes } from '../zip'
import { readBody } from './body'
import { scanXml } from './xml'

export type DocxText = {
  /** Paragraphs apart, rows of a table on lines with tabs between cells, notes at the end. */
  readonly text: string
  readonly title: string
  readonly author: string | null
  readonly language: string | null
  readonly madeAt: string | null
  readonly madeWith: string | null
  readonly notes: readonly CaptureNote[]
}

/** Bytes of XML that a part may have once it is unpacked: a thousand pages have ten million. As text it takes twice of that. */
const MAX_PART = 24 * 1024 * 1024

/** Null for a file that is damaged, locked or larger unpacked than any document is. */
export async function readDocx(bytes: Uint8Array): Promise<DocxText | null> {
  const source = ofBytes(bytes)
  const entries = new Map((await entriesOf(source))?.map((entry) => [entry.name, entry]))
  const part = async (name: string) => {
    const entry = entries.get(name)
    const content = entry && (await contentOf(source, entry, MAX_PART))
    return content ? decodeXml(content) : null
  }
  // Each part may be large: what the file says of itself is let go before its words come.
  const said = propertiesOf((await part('docProps/core.xml')) ?? '')
  const madeWith = propertiesOf((await part('docProps/app.xml')) ?? '').get('Application') ?? null
  const document = await part('word/document.xml')
  if (document === null) return null
  const [footnotes, endnotes] = [await part('word/footnotes.xml'), await part('word/endnotes.xml')]
  const body = readBody(document, [footnotes ?? '', endnotes ?? ''])
  return {
    text: body.text,
    title: said.get('dc:title') ?? '',
    author: said.get('dc:creator') ?? null,
    language: said.get('dc:language') ?? null,
    madeAt: instantOf(said.get('dcterms:created')),
    madeWith,
    notes: body.notes,
  }
}

/** UTF-8 or, by its mark, UTF-16: nothing else is allowed in such a file. */
function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes
  const label =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(label).decode(bytes)
}

function propertiesOf(xml: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  let open = ''
  scanXml(xml, {
    open: (name) => {
      open = name
    },
    close: () => {
      open = ''
    },
    text: (text) => {
      const value = squeeze(text).slice(0, 300)
      if (open !== '' && value !== '' && !found.has(open)) found.set(open, value)
    },
  })
  return found
}

function instantOf(raw: string | undefined): string | null {
  const at = new Date(raw ?? '')
  return raw === undefined || Number.isNaN(at.getTime()) ? null : at.toISOString()
}
