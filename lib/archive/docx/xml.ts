/** XML in one pass: tags and text, with the five entities every file may use and characters by number. Pure. */

export type XmlReader = {
  open(name: string, attributes: string): void
  close(name: string): void
  text(text: string): void
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(lt|gt|amp|quot|apos));/gi

/** Linear, and never throws: what is cut off or does not nest is read as far as it goes. An empty element is closed. */
export function scanXml(xml: string, reader: XmlReader): void {
  let at = 0
  while (at < xml.length) {
    const start = xml.indexOf('<', at)
    const end = start === -1 ? xml.length : start
    if (end > at) reader.text(decode(xml.slice(at, end)))
    if (start === -1) return
    at = tagAt(xml, start, reader)
  }
}

/** Reads what begins with "<"; answers where it ends. */
function tagAt(xml: string, start: number, reader: XmlReader): number {
  const after = (needle: string, from = start) => {
    const found = xml.indexOf(needle, from)
    return found === -1 ? xml.length : found + needle.length
  }
  if (xml.startsWith('<!--', start)) return after('-->')
  if (xml.startsWith('<![CDATA[', start)) {
    const end = after(']]>')
    reader.text(xml.slice(start + 9, end - 3))
    return end
  }
  if (xml.startsWith('<!', start)) {
    // A document type may declare entities, between brackets: it is passed over with them.
    const end = after('>')
    return xml.slice(start, end).includes('[') ? after('>', after(']')) : end
  }
  if (xml.startsWith('<?', start)) return after('?>')
  const end = after('>')
  const closes = xml[start + 1] === '/'
  const inner = xml.slice(start + (closes ? 2 : 1), end - 1)
  const name = /^[^\s/>]{0,200}/.exec(inner)?.[0] ?? ''
  if (closes) reader.close(name)
  else {
    reader.open(name, inner.slice(name.length))
    if (inner.endsWith('/')) reader.close(name)
  }
  return end
}

function decode(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(ENTITY, (whole, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
  })
}

/** An attribute's value in what stands after a tag's name; null when it has none. */
export function attributeIn(attributes: string, name: string): string | null {
  const at = attributes.indexOf(` ${name}=`)
  if (at === -1) return null
  const quote = attributes[at + name.length + 2] ?? ''
  const from = at + name.length + 3
  const end = quote === '"' || quote === "'" ? attributes.indexOf(quote, from) : -1
  return end === -1 ? null : decode(attributes.slice(from, end))
}
