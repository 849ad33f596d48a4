/** The running text of a Word file's XML: paragraphs, tables, footnotes; what was deleted stays out. Pure. */
import type { CaptureNote } from '../notes'
import { attributeIn, scanXml } from './xml'

export type BodyText = { readonly text: string; readonly notes: readonly CaptureNote[] }

/** What is not part of the words as they stand: deleted or moved away, field codes, a drawing's second version. */
const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'w:delInstrText',
  'mc:Fallback',
  'w:rPrChange',
  'w:pPrChange',
])
const NOTE_MARKS = new Set(['w:footnoteReference', 'w:endnoteReference'])

/** `noteParts` are the XML of footnotes and of endnotes, empty where there are none. */
export function readBody(document: string, noteParts: readonly [string, string]): BodyText {
  const body = new Body()
  scanXml(document, body)
  const { marked, deleted, inserted } = body
  const parts = [body.toString()]
  const told = { foot: notesIn(noteParts[0]), end: notesIn(noteParts[1]) }
  for (const { kind, id, mark } of marked) {
    const text = told[kind].get(id)
    if (text) parts.push(`[${mark}] ${text}`)
  }
  const notes: CaptureNote[] = []
  if (deleted > 0) notes.push({ code: 'docx-deletions-left-out', count: deleted })
  if (inserted > 0) notes.push({ code: 'docx-insertions-taken', count: inserted })
  return { text: parts.filter((part) => part !== '').join('\n\n'), notes }
}

/** Pieces to be joined, joined as they come: millions of runs of a letter each take more than their letters. */
class Pieces {
  private readonly joined: string[] = []
  private fresh: string[] = []

  get length(): number {
    return this.joined.length + this.fresh.length
  }

  push(piece: string): void {
    this.fresh.push(piece)
    if (this.fresh.length < 10_000) return
    this.joined.push(this.fresh.join(''))
    this.fresh = []
  }

  toString(): string {
    return [...this.joined, ...this.fresh].join('')
  }
}

type Mark = { readonly kind: 'foot' | 'end'; readonly id: string; readonly mark: number }

/** Each note's words by its id. The lines that separate notes from the text are notes of a type of their own. */
function notesIn(xml: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  let id: string | null = null
  let body = new Body()
  const isNote = (name: string) => name === 'w:footnote' || name === 'w:endnote'
  scanXml(xml, {
    open: (name, attributes) => {
      if (isNote(name)) {
        id = attributeIn(attributes, 'w:type') === null ? attributeIn(attributes, 'w:id') : null
        body = new Body()
      } else body.open(name, attributes)
    },
    close: (name) => {
      if (!isNote(name)) body.close(name)
      else if (id !== null) {
        found.set(id, body.toString().replace(/\s+/gu, ' ').trim())
        // An end without a beginning is none of this note's.
        id = null
      }
    },
    text: (text) => body.text(text),
  })
  return found
}

class Body {
  /** The notes referred to, in their order. */
  readonly marked: Mark[] = []
  private readonly marks = new Map<string, number>()
  deleted = 0
  inserted = 0
  private readonly parts = new Pieces()
  /** How many elements deep in what is skipped. */
  private skipping = 0
  private words = 0
  private cells = 0
  private tables = 0
  private pending = ''

  open(name: string, attributes: string): void {
    if (this.skipping > 0 || SKIPPED.has(name)) {
      if (this.skipping === 0 && (name === 'w:del' || name === 'w:moveFrom')) this.deleted += 1
      if (SKIPPED.has(name)) this.skipping += 1
      return
    }
    if (name === 'w:ins' || name === 'w:moveTo') this.inserted += 1
    if (name === 'w:t') this.words += 1
    if (name === 'w:tab') this.put('\t')
    if (name === 'w:br' || name === 'w:cr') this.put('\n')
    if (name === 'w:noBreakHyphen') this.put('\u2011')
    if (name === 'w:tbl') {
      this.tables += 1
      this.separate('\n\n')
    }
    if (name === 'w:tr') {
      this.cells = 0
      this.separate('\n')
    }
    if (name === 'w:tc') {
      if (this.cells > 0) this.separate('\t')
      this.cells += 1
    }
    if (NOTE_MARKS.has(name)) this.note(name, attributeIn(attributes, 'w:id'))
  }

  close(name: string): void {
    if (this.skipping > 0) {
      if (SKIPPED.has(name)) this.skipping -= 1
      return
    }
    if (name === 'w:t') this.words = Math.max(0, this.words - 1)
    if (name === 'w:p') this.separate(this.tables > 0 ? ' ' : '\n\n')
    if (name === 'w:tbl') {
      this.tables = Math.max(0, this.tables - 1)
      this.separate('\n\n')
    }
  }

  text(text: string): void {
    if (this.skipping === 0 && this.words > 0 && text !== '') this.put(text)
  }

  toString(): string {
    return this.parts.toString()
  }

  /** Of what separates two pieces the stronger counts. */
  private separate(by: string): void {
    const strength = ['', ' ', '\t', '\n', '\n\n']
    if (strength.indexOf(by) > strength.indexOf(this.pending)) this.pending = by
    else if (by === '\t') this.pending += by
  }

  private put(text: string): void {
    if (this.parts.length > 0) this.parts.push(this.pending)
    this.pending = ''
    this.parts.push(text)
  }

  /** A note that is referred to again is told once: its words could be made to fill any memory otherwise. */
  private note(name: string, id: string | null): void {
    if (id === null) return
    const kind = name === 'w:endnoteReference' ? 'end' : 'foot'
    const key = `${kind} ${id}`
    const known = this.marks.get(key)
    const mark = known ?? this.marked.length + 1
    this.put(`[${mark}]`)
    if (known !== undefined) return
    this.marks.set(key, mark)
    this.marked.push({ kind, id, mark })
  }
}
