/** Text in, what was found out, as plain values that JSON can hold. */
export type Engine = (text: string) => readonly unknown[]

export const ENGINES = {
  /** What a process takes that does no work: the others' figures contain it. */
  nothing: async () => ({ read: () => [] }),
  corroborate: () => import('./corroborate'),
  'its rules alone': () => import('./rules'),
  compromise: () => import('./compromise'),
  'wink-nlp': () => import('./wink-nlp'),
} satisfies Record<string, () => Promise<{ read: Engine }>>

export type EngineName = keyof typeof ENGINES
export const isEngine = (name: string | undefined): name is EngineName =>
  name !== undefined && Object.hasOwn(ENGINES, name)

/** What each was made to do, for the report: only ours look for attributions. */
export const WORK: Readonly<Record<Exclude<EngineName, 'nothing'>, string>> = {
  corroborate: 'attributed statements: source, cue, content, outlets, mode and stance of each',
  'its rules alone': 'the same without the trained tagger: half of the statements',
  compromise: 'its full tagging, then the quotations in it with their offsets; no speakers, nothing indirect',
  'wink-nlp': 'sentences, a part of speech for each token, named entities; nothing about who says what',
}
