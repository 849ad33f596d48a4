import { shippedTagger } from '../../lib/attribution/engine'
import type { Statement } from '../../lib/attribution/model'
import { asPrediction, type Prediction } from '../../lib/attribution/prediction'
import { suggestInParts } from '../../lib/attribution/suggest-in-parts'
import { type Document, messageOf, type Problem, whyUnread } from './documents'
import { readUtf8 } from './utf8'

/** The statements of a text, a part at a time. */
type Engine = (text: string) => Iterable<readonly Statement[]>

/** Rules and tagger; the rules alone where the weights are not there. */
const shipped: Engine = (text) => suggestInParts(text, { tagger: shippedTagger() })

/** The rules alone. */
export const byRules: Engine = (text) => suggestInParts(text)

/** All the statements of a text, as they are written down. */
export const attribute = (text: string, engine: Engine = shipped): Prediction[] =>
  [...engine(text)].flat().map((one) => asPrediction(text, one))

/**
 * One line of JSON for each document, made when it is asked for. What could not be read joins `problems` instead, so
 * that one bad file among many costs nobody the others.
 */
export async function* attributeAll(
  documents: readonly (Document | Problem)[],
  problems: Problem[],
  engine: Engine = shipped,
): AsyncGenerator<string, void> {
  for (const one of documents) {
    const line = 'problem' in one ? one : await attributeOne(one, engine)
    if (typeof line === 'string') yield line
    else problems.push(line)
  }
}

async function attributeOne({ file, bytes }: Document, engine: Engine): Promise<string | Problem> {
  const read = await bytes().then(readUtf8, (error) => ({ problem: whyUnread(error) }))
  if ('problem' in read) return { file, ...read }
  try {
    return `${JSON.stringify({ file, statements: attribute(read.text, engine) })}\n`
  } catch (error) {
    return { file, problem: `could not be attributed: ${messageOf(error)}` }
  }
}
