/** The words of a ninjs item (IPTC News in JSON, 1 to 3) and what it says of itself. Server only. */
import { isBlank, squeeze } from '@/lib/core/text'
import { visibleText } from './capture'
import type { FileFacts } from './file-facts'
import { noteDate } from './front-matter'
import { canonicalLanguage, directionOf } from './language'
import { normaliseText } from './normalise'
import type { CaptureNote, CaptureProblem } from './notes'
import { extractPlain, type Reading } from './plain'
import { type Published, readDate } from './published'
import { hostAsName } from './readable-host'

export type NinjsReading = Reading & { readonly facts: Pick<FileFacts, 'itemUri' | 'located' | 'copyright'> }
type NinjsProblem = Extract<CaptureProblem, { code: 'json-broken' | 'ninjs-several' | 'ninjs-missing' }>

/** Its properties under the names of ninjs 1: in lower case, which 3 writes in camel case. */
type Item = ReadonlyMap<string, unknown>
/** One of several texts that an item has for the same thing. */
type Variant = { readonly name: string; readonly type: string; readonly value: string }

const MAX_VALUE = 300
const HTML_TAG = /<\/?[a-z][a-z0-9-]*[\s/>]/i

/** What is missing in a JSON file that is no item is told; what an item has beside its words is not required. */
export async function readNinjs(json: string): Promise<NinjsReading | NinjsProblem> {
  const parsed = parse(json)
  if (parsed === undefined) return { code: 'json-broken' }
  if (Array.isArray(parsed) && parsed.length !== 1) return { code: 'ninjs-several', count: parsed.length }
  const item = itemOf(Array.isArray(parsed) ? parsed[0] : parsed)
  // Superdesk writes `guid` before an item is published.
  const uri = line(item.get('uri')) ?? line(item.get('guid'))
  const body = await wordsOf(item)
  if (uri === null || body === null) {
    return { code: 'ninjs-missing', missing: uri !== null ? 'words' : body !== null ? 'uri' : 'both' }
  }
  return readingOf(item, uri, body)
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function itemOf(value: unknown): Item {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  return new Map(isObject ? Object.entries(value).map(([key, inner]) => [key.toLowerCase(), inner]) : [])
}

async function readingOf(item: Item, uri: string, body: Words): Promise<NinjsReading> {
  const headline = await headlineOf(item)
  const head = headline === null || squeeze(body.text).startsWith(headline) ? [] : [headline]
  const { text, notes } = normaliseText([...head, body.text].join('\n\n'))
  const read = await extractPlain(text)
  const declared = canonicalLanguage(line(item.get('language')) ?? '')
  const language = declared ?? read.language
  const dated = publishedIn(item)
  return {
    text,
    title: headline ?? read.title,
    outlet: outletOf(item, uri) ?? read.outlet,
    byline: line(item.get('byline')) ?? line(item.get('by')) ?? read.byline,
    published: dated.published,
    language,
    direction: language === null ? read.direction : directionOf(language, text),
    notes: [...body.notes, ...notes, ...dated.notes, ...standingOf(item)],
    facts: {
      itemUri: uri,
      located: line(item.get('located')) ?? undefined,
      copyright: line(item.get('copyrightnotice')) ?? line(item.get('copyrightholder')) ?? undefined,
    },
  }
}

function line(value: unknown): string | null {
  if (typeof value !== 'string') return null
  return (
    squeeze(value.slice(0, MAX_VALUE * 4))
      .slice(0, MAX_VALUE)
      .toWellFormed() || null
  )
}

/** `body_html` and `body_text` of ninjs 1, `bodies` of 2 and 3; so for headlines and descriptions. */
function variantsOf(item: Item, one: string, many: string): Variant[] {
  const named = [...item].flatMap(([key, value]) => {
    if ((key !== one && !key.startsWith(`${one}_`)) || typeof value !== 'string') return []
    return [{ name: key.slice(one.length + 1), type: '', value }]
  })
  const list = item.get(many)
  const listed = (Array.isArray(list) ? list : []).flatMap((entry) => {
    const fields = itemOf(entry)
    const value = fields.get('value')
    if (typeof value !== 'string') return []
    const type = line(fields.get('contenttype')) ?? ''
    return [{ name: (line(fields.get('role')) ?? '').toLowerCase(), type: type.toLowerCase(), value }]
  })
  return [...named, ...listed].filter((variant) => !isBlank(variant.value) && !isOtherXml(variant))
}

/** News in an XML of its own, which stands beside the same words as HTML or text. */
const isOtherXml = ({ name, type, value }: Variant) =>
  name.includes('nitf') ||
  (!type.includes('html') && type.includes('xml')) ||
  /^\s*<\w*nitf[\s>]/i.test(value)

const isHtml = ({ name, type, value }: Variant) =>
  HTML_TAG.test(value) && !type.startsWith('text/plain') && name !== 'text'

async function plain(variant: Variant): Promise<Words> {
  return isHtml(variant) ? visibleText(variant.value) : { text: variant.value, notes: [] }
}

async function headlineOf(item: Item): Promise<string | null> {
  const variants = variantsOf(item, 'headline', 'headlines')
  const chosen = variants.find(({ name }) => name === '' || name === 'main') ?? variants[0]
  return chosen ? line((await plain(chosen)).text) : null
}

type Words = { readonly text: string; readonly notes: readonly CaptureNote[] }

/** HTML before text: of the same words it keeps the paragraphs. What a picture shows, where there is no article. */
async function wordsOf(item: Item): Promise<Words | null> {
  const bodies = variantsOf(item, 'body', 'bodies')
  const inOrder = [...bodies.filter(isHtml), ...bodies.filter((body) => !isHtml(body))]
  for (const body of inOrder) {
    const words = await plain(body)
    if (!isBlank(words.text)) return words
  }
  const [description] = variantsOf(item, 'description', 'descriptions')
  const words = description && (await plain(description))
  if (!words || isBlank(words.text)) return null
  return { text: words.text, notes: [{ code: 'ninjs-description-read' }, ...words.notes] }
}

/** Who supplied it where one is named, else the host its address is at. */
function outletOf(item: Item, uri: string): string | null {
  const sources = item.get('infosources')
  const names = (Array.isArray(sources) ? sources : []).flatMap((one) => line(itemOf(one).get('name')) ?? [])
  const [name] = names
  if (names.length === 1 && name) return name
  if (!/^https?:/i.test(uri) || !URL.canParse(uri)) return null
  return hostAsName(new URL(uri).hostname) || null
}

/** When this version was made: its words may not have been there before. */
function publishedIn(item: Item): { published: Published | null; notes: readonly CaptureNote[] } {
  const given = ['versioncreated', 'firstcreated', 'contentcreated'].flatMap(
    (name) => line(item.get(name)) ?? [],
  )
  for (const stamp of given) {
    const reading = readDate(stamp)
    if (reading.state === 'READ') return { published: reading.published, notes: [] }
  }
  const notes: CaptureNote[] = []
  if (given[0] !== undefined) noteDate(readDate(given[0]), given[0], notes)
  return { published: null, notes }
}

/** Whether it may be used, in its supplier's words, and what came with it. */
function standingOf(item: Item): CaptureNote[] {
  const status = line(item.get('pubstatus'))
  const embargoed = line(item.get('embargoed'))
  const came = item.get('associations')
  const count = Array.isArray(came) ? came.length : itemOf(came).size
  return [
    ...(status !== null && status.toLowerCase() !== 'usable'
      ? [{ code: 'ninjs-status', status } as const]
      : []),
    ...(embargoed !== null ? [{ code: 'ninjs-embargoed', until: embargoed } as const] : []),
    ...(count > 0 ? [{ code: 'ninjs-associations', count } as const] : []),
  ]
}
