/**
 * A copy of an archived page to look at. The archived bytes stay as they are; this copy has no part that could ask for
 * anything, lead anywhere or do anything, so that it stays still even where a browser knows no content policy. Pure;
 * server only, for the parser's size.
 */
import sanitizeHtml, { type Attributes, type IOptions, type Tag } from 'sanitize-html'
import { shapeOf } from '../html-shape'

const list = (names: string) => names.split(' ')

/** What words and pictures are laid out with. Nothing that takes input, embeds, or is parsed in rules of its own. */
const TAGS = list(
  'html head title body style address article aside footer header h1 h2 h3 h4 h5 h6 hgroup main nav section search blockquote dd div dl dt figcaption figure hr li ol p pre ul menu a abbr b bdi bdo big br center cite code data del dfn em font i img ins kbd mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr caption col colgroup table tbody td tfoot th thead tr details summary fieldset legend label',
)

/** Elements whose inside nobody reads on the page itself. */
const SILENT = list(
  'script style textarea option select datalist xmp template svg math iframe object applet audio video canvas map noembed noframes frameset plaintext',
)

const LOOKS = list(
  'class id style lang dir title hidden align valign bgcolor color face size width height border cellpadding cellspacing colspan rowspan span start value type reversed open name scope clear nowrap datetime',
)

/** Characters of an address that are told of a link. */
const ADDRESS_MAX = 500

const OPTIONS: IOptions = {
  allowedTags: TAGS,
  nonTextTags: SILENT,
  // A page's style may stay: what it could load, the content policy of the answer refuses.
  allowVulnerableTags: true,
  parseStyleAttributes: false,
  allowedAttributes: { '*': LOOKS, a: ['href'], img: ['src', 'alt'] },
  allowedSchemes: ['data'],
  allowProtocolRelative: false,
  transformTags: { a: inertLink, img: ownPicture, form: 'div' },
}

/** Within the page a link leads on; elsewhere it only says where it led. */
function inertLink(tagName: string, { href, ...attribs }: Attributes): Tag {
  const address = href?.trim() ?? ''
  if (address.startsWith('#')) return { tagName, attribs: { ...attribs, href: address } }
  return { tagName, attribs: address ? { ...attribs, title: address.slice(0, ADDRESS_MAX) } : attribs }
}

/** A picture that came with the page is shown; of others their words are. */
function ownPicture(tagName: string, { src, ...attribs }: Attributes): Tag {
  return { tagName, attribs: src?.startsWith('data:image/') ? { ...attribs, src } : attribs }
}

/** Of no weight against any rule of the page's own. */
const STYLE = '<style>:where(body){overflow-wrap:anywhere}:where(img){max-width:100%;height:auto}</style>'

/**
 * @param html the page's source as it was decoded when it was captured
 * @returns null for a page so large or deep that its parts could not be told in bearable time, as when it was read
 */
export function webpageToShow(html: string): string | null {
  if (shapeOf(html).tooComplex) return null
  // Without it a browser lays out as it did before there were standards, as it does with the page itself.
  const doctype = /<!doctype\s+html/i.test(html.slice(0, 1000)) ? '<!doctype html>' : ''
  return doctype + sanitizeHtml(html, OPTIONS) + STYLE
}
