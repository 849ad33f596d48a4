/** What a page's JSON-LD says about the article it holds (schema.org). Whatever is malformed is passed over. Pure. */
import { squeeze } from '@/lib/core/text'

export type ArticleData = {
  readonly headline: string | null
  readonly outlet: string | null
  readonly byline: string | null
  readonly published: string | null
  readonly language: string | null
}

type Json = { readonly [key: string]: unknown }

const ARTICLE_TYPE = /(?:Article|BlogPosting|^Report|SocialMediaPosting|^WebPage)$/
const MAX_LENGTH = 1_000_000
const MAX_NODES = 2000

/** The first article (else web page) among the scripts' contents, or null. Names are squeezed, not decoded. */
export function articleData(scripts: readonly string[]): ArticleData | null {
  const found = scripts
    .flatMap((script) => nodesIn(parse(script)))
    .filter((node) => typesOf(node).some((type) => ARTICLE_TYPE.test(type)))
  const article = found.find((node) => !typesOf(node).includes('WebPage')) ?? found[0]
  if (article === undefined) return null
  return {
    headline:
      textOf(article.headline) ?? (typesOf(article).includes('WebPage') ? null : textOf(article.name)),
    outlet: namesOf(article.publisher)[0] ?? null,
    byline: namesOf(article.author).join(', ') || null,
    published: textOf(article.datePublished),
    language: textOf(article.inLanguage),
  }
}

function parse(script: string): unknown {
  if (script.length > MAX_LENGTH) return null
  const json = script
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\/\s*\]\]>|\]\]>)\s*$/, '')
  try {
    return JSON.parse(json)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** The objects at the top, in arrays and in `@graph`. */
function nodesIn(value: unknown): Json[] {
  const waiting: unknown[] = [value]
  const nodes: Json[] = []
  for (let i = 0; i < waiting.length && nodes.length < MAX_NODES; i += 1) {
    const next = waiting[i]
    if (Array.isArray(next)) waiting.push(...next.slice(0, MAX_NODES))
    else if (isObject(next)) {
      nodes.push(next)
      if ('@graph' in next) waiting.push(next['@graph'])
      if ('mainEntity' in next) waiting.push(next.mainEntity)
    }
  }
  return nodes
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function typesOf(node: Json): string[] {
  return asArray(node['@type']).filter((type) => typeof type === 'string')
}

function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value]
}

function textOf(value: unknown): string | null {
  const [first] = asArray(value)
  if (typeof first !== 'string') return null
  return squeeze(first) || null
}

/** A name may stand alone or in an object, one or several of either. */
function namesOf(value: unknown): string[] {
  return asArray(value)
    .slice(0, 20)
    .flatMap((item) => textOf(isObject(item) ? item.name : item) ?? [])
}
