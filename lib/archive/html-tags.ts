/** What HTML elements mean for reading: which are blocks, which lines, which nobody reads. Lower-case names. Pure. */

const set = (names: string) => new Set(names.split(' '))

/** Elements without content or end tag. */
export const VOID_TAGS = set('area base br col embed hr img input link meta param source track wbr')

/** Elements whose content is not markup. */
export const RAW_TAGS = set('script style textarea title xmp iframe noembed noframes')

/** Elements whose content is never read as part of the article. */
export const UNREAD_TAGS = set(
  'script style template noscript iframe object embed canvas audio video svg head title textarea select datalist button input noembed noframes applet map',
)

/** Elements that stand apart as paragraphs do. */
export const BLOCK_TAGS = set(
  'address article aside blockquote body center details dialog div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html main nav ol p pre search section table ul',
)

/** Elements that begin a line of their own. */
export const LINE_TAGS = set('caption dd dt legend li optgroup option summary tr')

export const CELL_TAGS = set('td th')

const CELL_ENDS = set('td th')
const ROW_ENDS = set('td th tr')
const ITEM_ENDS = set('dd dt')
const NOTHING: ReadonlySet<string> = new Set()

/** The open elements that an opening tag closes when one of them is innermost: end tags that HTML lets authors omit. */
export function closedBy(tag: string): ReadonlySet<string> {
  if (tag === 'li' || tag === 'option' || tag === 'optgroup') return new Set([tag, 'option'])
  if (CELL_ENDS.has(tag)) return CELL_ENDS
  if (tag === 'tr' || tag === 'tbody' || tag === 'tfoot' || tag === 'thead') return ROW_ENDS
  if (ITEM_ENDS.has(tag)) return ITEM_ENDS
  return BLOCK_TAGS.has(tag) ? PARAGRAPH : NOTHING
}

const PARAGRAPH = set('p')

const HIDING_STYLE =
  /(?:^|;)\s{0,9}(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}(?:hidden|collapse))/i
/** Saved pages carry `aria-hidden` on their frame while a dialog was open over it. */
const FRAME_TAGS = set('html body main article')

/** Whether an element says of itself that it is not shown. `attribute` gives a value, or null when it is absent. */
export function isHidden(tag: string, attribute: (name: string) => string | null): boolean {
  if (attribute('hidden') !== null) return true
  if (tag === 'dialog' && attribute('open') === null) return true
  if (attribute('aria-hidden') === 'true' && !FRAME_TAGS.has(tag)) return true
  const style = attribute('style')
  return style !== null && HIDING_STYLE.test(style.slice(0, 1000))
}
