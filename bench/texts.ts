import fs from 'node:fs'
import path from 'node:path'
import { ARTICLES, ROOT } from './paths'

export type Corpus = { readonly name: string; readonly pieces: readonly string[]; readonly vary: boolean }

/** Real articles where there are any, else the golden cases of the rules, which are a sentence or two each. */
export function corpus(articles = ARTICLES): Corpus {
  if (fs.existsSync(articles))
    return { name: 'articles of American news', pieces: textsIn(articles), vary: false }
  const cases = path.join(ROOT, 'lib', 'attribution', 'corpus')
  return {
    name: 'the golden cases over and over, with other names and numbers',
    pieces: textsIn(cases),
    vary: true,
  }
}

function textsIn(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => fs.readFileSync(path.join(folder, name), 'utf8').trim())
}

/**
 * A text of so many characters out of pieces in an order drawn anew each time they are through, the same on every
 * machine. Shuffled, since a corpus in the order of its names is another text at its beginning than as a whole.
 */
export function textOf({ pieces, vary }: Corpus, length: number): string {
  const draw = drawing(1)
  const names = vary ? namesIn(pieces) : []
  const parts: string[] = []
  let waiting: string[] = []
  for (let have = 0; have < length; ) {
    if (waiting.length === 0) waiting = shuffled(pieces, draw)
    const piece = waiting.pop() ?? ''
    const part = `${vary ? varied(piece, names, draw) : piece}\n\n`
    parts.push(part)
    have += part.length
  }
  return parts.join('').slice(0, length)
}

/** A capital inside a sentence begins a name, often enough for a text that only wants variety. */
const NAME = /(?<=[a-z,] )\p{Lu}\p{Ll}+/gu
const namesIn = (pieces: readonly string[]) => pieces.flatMap((piece) => piece.match(NAME) ?? [])

function varied(piece: string, names: readonly string[], draw: () => number): string {
  return piece
    .replace(NAME, (name) => names[Math.floor(draw() * names.length)] ?? name)
    .replace(/\d/g, () => String(Math.floor(draw() * 10)))
}

function shuffled<T>(items: readonly T[], draw: () => number): T[] {
  return items
    .map((item) => ({ item, at: draw() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

/** Numbers from 0 to 1 that are the same each time: a plain linear congruence is random enough here. */
function drawing(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
