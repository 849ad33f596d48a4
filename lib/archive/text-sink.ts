/**
 * Where the words of a page are laid down as a reader would see them: paragraphs apart, lines and cells in order,
 * white space collapsed except in `<pre>`. Both ways through a page, with and without a tree, write to it. Pure.
 */
import { BLOCK_TAGS, CELL_TAGS, LINE_TAGS } from './html-tags'

const SPACES = /[ \t\n\r\f]+/g

export class TextSink {
  private readonly parts: string[] = []
  /** What separates the next word from the last one; the stronger wins, nothing is written at the very beginning. */
  private newlines = 0
  private tab = false
  private space = false
  private pre = 0

  open(tag: string): void {
    if (tag === 'br') this.newlines = Math.min(2, this.newlines + 1)
    else this.separate(tag)
    if (CELL_TAGS.has(tag)) this.tab = true
    if (tag === 'q') this.put('“')
    if (tag === 'pre') this.pre += 1
  }

  close(tag: string): void {
    if (tag === 'pre') this.pre = Math.max(0, this.pre - 1)
    if (tag === 'q') this.put('”')
    this.separate(tag)
  }

  /** Text between tags, entities decoded. */
  text(raw: string): void {
    if (raw === '') return
    if (this.pre > 0) {
      this.put(this.newlines > 0 ? raw.replace(/^\r?\n/, '') : raw)
      return
    }
    const collapsed = raw.replace(SPACES, ' ')
    if (collapsed.startsWith(' ')) this.space = true
    const words = collapsed.slice(collapsed.startsWith(' ') ? 1 : 0, collapsed.endsWith(' ') ? -1 : undefined)
    if (words === '') return
    this.put(words)
    this.space = collapsed.endsWith(' ')
  }

  toString(): string {
    return this.parts.join('')
  }

  private separate(tag: string): void {
    if (BLOCK_TAGS.has(tag)) this.newlines = 2
    else if (LINE_TAGS.has(tag)) this.newlines = Math.max(1, this.newlines)
  }

  private put(words: string): void {
    if (words === '') return
    if (this.parts.length > 0) {
      if (this.newlines > 0) this.parts.push('\n'.repeat(this.newlines))
      else if (this.tab) this.parts.push('\t')
      else if (this.space) this.parts.push(' ')
    }
    this.newlines = 0
    this.tab = false
    this.space = false
    this.parts.push(words)
  }
}
