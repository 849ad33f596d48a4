/**
 * Texts edited by a script that keeps account of every word, so that where a passage went is known and need not be judged.
 */
import type { Range } from '@/lib/archive/model'
import { madeSentence, madeWord, type Random, type Script } from './made-sentences'

/**
 * `was`: the one that this is, or stands for, in the text as it was; null for a new one. `copyOf`: the one that it was
 * copied from.
 */
type Kept = { readonly was: number | null; readonly copyOf: number | null }
export type Word = Kept & { readonly text: string }
export type Sentence = Kept & { readonly words: readonly Word[] }
export type Text = readonly (readonly Sentence[])[]
export type Place = { readonly range: Range; readonly word: Word; readonly sentence: Sentence }

export function madeText(script: Script, random: Random): Text {
  let [sentences, words] = [0, 0]
  return Array.from({ length: 8 + random.below(8) }, () =>
    Array.from({ length: 1 + random.below(5) }, () => {
      const made = madeSentence(script, random).map((text) => ({ text, was: words++, copyOf: null }))
      return { words: made, was: sentences++, copyOf: null }
    }),
  )
}

/** The text as it is read, and where each word stands in it. */
export function rendered(text: Text, { gap }: Script): { readonly text: string; readonly places: Place[] } {
  const places: Place[] = []
  let out = ''
  for (const [at, paragraph] of text.filter((one) => one.length > 0).entries()) {
    if (at > 0) out += '\n\n'
    for (const [number, sentence] of paragraph.entries()) {
      if (number > 0) out += gap
      for (const [index, word] of sentence.words.entries()) {
        if (index > 0) out += gap
        places.push({ range: { start: out.length, end: out.length + word.text.length }, word, sentence })
        out += word.text
      }
    }
  }
  return { text: out, places }
}

type Edit = (text: Sentence[][], script: Script, random: Random) => void

const fresh = (script: Script, random: Random): Sentence => ({
  words: madeSentence(script, random).map((text) => ({ text, was: null, copyOf: null })),
  was: null,
  copyOf: null,
})
const copyOf = (sentence: Sentence): Sentence => ({
  words: sentence.words.map(({ text, was, copyOf }) => ({ text, was: null, copyOf: was ?? copyOf })),
  was: null,
  copyOf: sentence.was ?? sentence.copyOf,
})

/** A place among the sentences: the paragraph, and an index in it. */
function somewhere(text: Sentence[][], random: Random): { paragraph: Sentence[]; at: number } {
  const paragraph = random.pick(text)
  return { paragraph, at: random.below(paragraph.length + 1) }
}
/** A sentence that is there; undefined in an empty paragraph. */
function some(text: Sentence[][], random: Random) {
  const paragraph = random.pick(text)
  const at = random.below(Math.max(1, paragraph.length))
  const sentence = paragraph[at]
  return sentence && { paragraph, at, sentence }
}
function putIn(text: Sentence[][], random: Random, sentence: Sentence): void {
  const { paragraph, at } = somewhere(text, random)
  paragraph.splice(at, 0, sentence)
}

/** One to three words, a quarter at most, replaced, taken out or put in. */
function reworded(sentence: Sentence, script: Script, random: Random): Sentence {
  const words = [...sentence.words]
  const changes = Math.min(3, Math.max(1, Math.floor(words.length / 4)))
  for (let done = 0; done < 1 + random.below(changes); done += 1) {
    const at = random.below(words.length - 1)
    const old = words[at]
    const word = { text: madeWord(script, random), was: null, copyOf: null }
    const kind = random.below(4)
    if (kind === 0 && words.length > 3) words.splice(at, 1)
    else if (kind === 1) words.splice(at, 0, word)
    else words[at] = { ...word, was: old?.was ?? null, copyOf: old?.copyOf ?? null }
  }
  return { ...sentence, words }
}

const EDITS: Readonly<Record<string, Edit>> = {
  insert: (text, script, random) => putIn(text, random, fresh(script, random)),
  insertParagraph: (text, script, random) => {
    text.splice(random.below(text.length + 1), 0, [fresh(script, random), fresh(script, random)])
  },
  delete: (text, _, random) => {
    const found = some(text, random)
    found?.paragraph.splice(found.at, 1)
  },
  deleteParagraph: (text, _, random) => {
    if (text.length > 4) text.splice(random.below(text.length), 1)
  },
  moveParagraph: (text, _, random) => {
    const [moved = []] = text.splice(random.below(text.length), 1)
    text.splice(random.below(text.length + 1), 0, moved)
  },
  moveSentence: (text, _, random) => {
    const found = some(text, random)
    found?.paragraph.splice(found.at, 1)
    if (found) putIn(text, random, found.sentence)
  },
  swap: (text, _, random) => {
    const found = some(text, random)
    const next = found?.paragraph[found.at + 1]
    if (found && next) found.paragraph.splice(found.at, 2, next, found.sentence)
  },
  duplicate: (text, _, random) => {
    const found = some(text, random)
    if (found) putIn(text, random, copyOf(found.sentence))
  },
  duplicateBeside: (text, _, random) => {
    const found = some(text, random)
    found?.paragraph.splice(found.at + random.below(2), 0, copyOf(found.sentence))
  },
  duplicateAndDelete: (text, _, random) => {
    const found = some(text, random)
    found?.paragraph.splice(found.at, 1)
    if (found) putIn(text, random, copyOf(found.sentence))
  },
  duplicateAndReword: (text, script, random) => {
    const found = some(text, random)
    found?.paragraph.splice(found.at, 1, reworded(found.sentence, script, random))
    if (found) putIn(text, random, copyOf(found.sentence))
  },
  lookAlike: (text, script, random) => {
    const found = some(text, random)
    if (found) putIn(text, random, reworded(copyOf(found.sentence), script, random))
  },
  lookAlikeBeside: (text, script, random) => {
    const found = some(text, random)
    found?.paragraph.splice(found.at + random.below(2), 0, reworded(copyOf(found.sentence), script, random))
  },
  reword: (text, script, random) => {
    const found = some(text, random)
    found?.paragraph.splice(found.at, 1, reworded(found.sentence, script, random))
  },
  rewordMany: (text, script, random) => {
    for (let done = 0; done < 4; done += 1) EDITS.reword?.(text, script, random)
  },
  split: (text, _, random) => {
    const at = random.below(text.length)
    const paragraph = text[at] ?? []
    text.splice(at, 1, paragraph.slice(0, 1), paragraph.slice(1))
  },
}
export const EDIT_NAMES = Object.keys(EDITS)

/** Edits of every kind, some of them on the same sentences. */
export function edited(text: Text, script: Script, random: Random, count: number): Text {
  const now = text.map((paragraph) => [...paragraph])
  for (let done = 0; done < count; done += 1) EDITS[random.pick(EDIT_NAMES)]?.(now, script, random)
  return settled(text, now)
}

/**
 * Texts are the same whatever was done to make them, so the shortest account of them is the true one: a copy that stands
 * where its original stood is the original; what is gone and stands elsewhere, once, was moved; and the same words one
 * after the other have not changed places.
 */
function settled(before: Text, after: Text): Text {
  const was = before.flat()
  let now = after.flat()
  for (const [at, sentence] of was.entries()) {
    const stays = now.findIndex(
      (one, place) =>
        one.was === null &&
        isSame(one, sentence) &&
        now[place - 1]?.was === was[at - 1]?.was &&
        now[place + 1]?.was === was[at + 1]?.was,
    )
    const place = stays === -1 ? movedTo(sentence, was, now) : stays
    if (place !== -1)
      now = now.map((one, index) =>
        index === place ? takenFor(one, sentence) : one.was === sentence.was ? copyOf(one) : one,
      )
  }
  const settledNow = inOrder(now)[Symbol.iterator]()
  return after.map((paragraph) => paragraph.flatMap(() => settledNow.next().value ?? []))
}

function inOrder(now: readonly Sentence[]): Sentence[] {
  const rows = now.reduce<Sentence[][]>((all, one) => {
    const row = all.at(-1)
    if (row?.[0] && isSame(row[0], one)) row.push(one)
    else all.push([one])
    return all
  }, [])
  return rows.flatMap((row) => row.sort((a, b) => (a.was ?? Infinity) - (b.was ?? Infinity) || 0))
}

function movedTo(sentence: Sentence, was: readonly Sentence[], now: readonly Sentence[]): number {
  if (now.some((one) => one.was === sentence.was)) return -1
  const copies = now.filter((one) => one.was === null && one.copyOf === sentence.was)
  const alike = now.filter((one) => isSame(one, sentence))
  const isOnce = was.filter((one) => isSame(one, sentence)).length === 1
  const [only] = copies.length === 1 ? copies : isOnce && copies.length === 0 ? alike : []
  const isClear = only?.was === null && alike.every((one) => one === only)
  return only && isClear ? now.indexOf(only) : -1
}

function takenFor(one: Sentence, sentence: Sentence): Sentence {
  const words = isSame(one, sentence)
    ? sentence.words
    : one.words.map(({ text, copyOf }) => ({ text, was: copyOf, copyOf: null }))
  return { words, was: sentence.was, copyOf: null }
}

function isSame(one: Sentence, other: Sentence): boolean {
  return (
    one.words.length === other.words.length &&
    one.words.every(({ text }, at) => text === other.words[at]?.text)
  )
}
