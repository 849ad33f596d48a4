declare const safe: unique symbol

/** A piece of HTML that is known to be well-formed and escaped. Only this file makes one. */
export type Markup = { readonly html: string; readonly [safe]: true }

type Piece = Markup | string | number | null | undefined | false | readonly Piece[]

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it stands in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character)
}

/**
 * A template for HTML in which everything put in is text and is escaped, unless it is itself made by this template.
 * Values stand in elements and in quoted attributes only, never in a tag's name, a script or a style.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Piece[]): Markup {
  const text = parts.reduce((all, part, index) => `${all}${write(values[index - 1])}${part}`)
  return { html: text } as Markup
}

function write(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return ''
  if (typeof piece === 'string') return escapeHtml(piece)
  if (typeof piece === 'number') return String(piece)
  if ('html' in piece) return piece.html
  return piece.map(write).join('')
}

/** Joins pieces with one between each two. */
export function join(pieces: readonly Markup[], between: Markup): Markup {
  return { html: pieces.map((piece) => piece.html).join(between.html) } as Markup
}

/** A heading of a level from 1 to 6. */
export function heading(level: number, content: Markup): Markup {
  const tag = `h${Math.max(1, Math.min(Math.trunc(level), 6))}`
  return { html: `<${tag}>${content.html}</${tag}>` } as Markup
}
