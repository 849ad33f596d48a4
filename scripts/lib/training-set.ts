import fs from 'node:fs'
import path from 'node:path'
import { readAnnotations } from '../../lib/attribution/corpus/brat'
import { type Reading, read } from '../../lib/attribution/reading'
import { PLACES, WORD_KINDS } from '../../lib/attribution/tagger/features'
import { RULE_MARKS } from '../../lib/attribution/tagger/rule-marks'
import { TABLES, type Vocabulary } from '../../lib/attribution/tagger/weights'
import { exampleOf, type TokenStatement } from '../../lib/attribution/training/examples'

export type AnnotatedText = {
  readonly name: string
  readonly text: string
  readonly reading: Reading
  readonly ann: string
}

/**
 * The annotated texts of a folder, one for each `.ann` file: a text that two people annotated is there twice. `NAME.ann` or
 * `NAME_xxxx.ann` (four hexadecimal digits for the annotator) belongs to `NAME.txt`.
 *
 * @throws when the folder or a text is not there
 */
export function annotatedTexts(folder: string): AnnotatedText[] {
  const readings = new Map<string, Pick<AnnotatedText, 'text' | 'reading'>>()
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.ann'))
    .sort()
    .map((name) => {
      const file = `${name.replace(/(?:_[0-9a-f]{4})?\.ann$/, '')}.txt`
      let known = readings.get(file)
      if (!known) {
        const text = fs.readFileSync(path.join(folder, file), 'utf8')
        known = { text, reading: read(text) }
        readings.set(file, known)
      }
      return { name: file, ...known, ann: fs.readFileSync(path.join(folder, name), 'utf8') }
    })
}

export type VectorTable = { readonly width: number; readonly values: Float32Array }

/** The vectors of a vocabulary's words, one a row; row 0, of what has none, is empty. */
export function vectorTable(vocabulary: Vocabulary, of: (word: string) => readonly number[]): VectorTable {
  const words = [...vocabulary.vector.keys()]
  const width = of(words[0] ?? '').length
  const values = new Float32Array((words.length + 1) * width)
  words.forEach((word, i) => {
    values.set(of(word), (i + 1) * width)
  })
  return { width, values }
}

type Entry = {
  readonly tokens: number
  readonly statements: readonly TokenStatement[]
}

/**
 * Writes what the network is trained on, in numbers alone: `rows.i32` (tokens × 9), `tags.u8` (tokens × 3),
 * `paragraphs.i32`, `sentences.i32`, `vectors.f32` (one row a word, the first empty) and `index.json`, which says how many of each.
 */
export function writeTrainingSet(
  folder: string,
  texts: readonly AnnotatedText[],
  vocabulary: Vocabulary,
  vectors: VectorTable,
): void {
  fs.mkdirSync(folder, { recursive: true })
  const documents: Entry[] = []
  const rows: Buffer[] = []
  const tags: Buffer[] = []
  const paragraphs: Buffer[] = []
  const sentences: Buffer[] = []
  for (const { text, reading, ann } of texts) {
    const one = exampleOf(reading, readAnnotations(ann, text), vocabulary)
    documents.push({ tokens: one.tokens, statements: one.statements })
    rows.push(Buffer.from(one.rows.buffer))
    tags.push(Buffer.from(one.tags.buffer))
    paragraphs.push(Buffer.from(Int32Array.from(one.paragraphs).buffer))
    sentences.push(Buffer.from(Int32Array.from(reading.sentenceAt).buffer))
  }
  const entries = {
    word: vocabulary.word.size + 1,
    ending: vocabulary.ending.size + 1,
    beginning: vocabulary.beginning.size + 1,
    shortEnding: vocabulary.shortEnding.size + 1,
    shape: vocabulary.shape.size + 1,
    place: PLACES,
    kind: WORD_KINDS.length,
    rules: RULE_MARKS,
  }
  fs.writeFileSync(path.join(folder, 'rows.i32'), Buffer.concat(rows))
  fs.writeFileSync(path.join(folder, 'tags.u8'), Buffer.concat(tags))
  fs.writeFileSync(path.join(folder, 'paragraphs.i32'), Buffer.concat(paragraphs))
  fs.writeFileSync(path.join(folder, 'sentences.i32'), Buffer.concat(sentences))
  fs.writeFileSync(path.join(folder, 'vectors.f32'), Buffer.from(vectors.values.buffer))
  fs.writeFileSync(
    path.join(folder, 'index.json'),
    JSON.stringify({ tables: TABLES, entries, width: vectors.width, documents }),
  )
}
