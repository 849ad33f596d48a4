/** What a file says about its own encoding. Only its first bytes are read, as browsers do. Pure. */

/** WHATWG's prescan looks at 1,024 bytes; real pages put the declaration later often enough to look a little further. */
const PRESCAN_BYTES = 4096

const XML_DECLARATION = /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/i
// White space in one place only and with a limit: two runs side by side can be divided in as many ways as they are long.
const META = /<meta\s[^>]{0,500}?charset\s{0,99}=\s{0,99}(?:["']\s{0,99})?([\w.:-]{1,40})/gi
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g

/** The label in an HTML `<meta>` or an XML declaration, not checked, or null. */
export function charsetInMarkup(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, PRESCAN_BYTES))
  const xml = XML_DECLARATION.exec(head)
  if (xml?.[1] !== undefined) return xml[1].toLowerCase()
  META.lastIndex = 0
  const label = META.exec(head.replace(COMMENT, ''))?.[1]
  return label === undefined ? null : label.toLowerCase()
}

/** The `charset` parameter of a media type such as `text/html; charset="windows-1251"`, or null. */
export function charsetInMediaType(mediaType: string): string | null {
  const label = /;\s*charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(mediaType)?.[1]
  return label === undefined ? null : label.toLowerCase()
}
