/**
 * The file of weights: a word of recognition, the length of a JSON head, the head, then the tensors it lists.
 * Numbers are little-endian. A matrix is stored as 8-bit integers with one 32-bit scale for each of its rows.
 */
export type Matrix = {
  readonly rows: number
  readonly columns: number
  readonly values: Int8Array
  /** What the integers of each row are multiplied by. */
  readonly scales: Float32Array
}

/** What one trained network consists of. Gates stand in the order input, forget, candidate, output; forward before backward. */
export type Member = {
  readonly tables: Readonly<Record<TableName, Matrix>>
  readonly input: Layer
  readonly first: Recurrent
  readonly second: Recurrent
  readonly middle: Layer
  readonly output: Layer
}

export type Layer = { readonly weights: Matrix; readonly bias: Float32Array }
/** `input` holds both directions, `state` one matrix for each. */
export type Recurrent = {
  readonly input: Layer
  readonly state: readonly [Matrix, Matrix]
  readonly hidden: number
}

export const TABLES = [
  'word',
  'ending',
  'beginning',
  'shortEnding',
  'shape',
  'place',
  'kind',
  'rules',
] as const
export type TableName = (typeof TABLES)[number]

/** The vocabularies: the number of an entry is its place from 1, 0 is what none of them knows. */
export type Vocabulary = Readonly<
  Record<'vector' | Exclude<TableName, 'place' | 'kind' | 'rules'>, ReadonlyMap<string, number>>
>

/** A choice among spans nearby: what is made of the ends of the one that asks and of each candidate, then of the pair. */
export type Choice = {
  readonly ends: readonly [Layer, Layer, Layer, Layer]
  readonly pair: Layer
  readonly score: Layer
  readonly nothing: Layer
  readonly none: Layer
}

export type Weights = {
  readonly vocabulary: Vocabulary
  /** One vector a row, shared by all members; row 0 is empty. */
  readonly vectors: Matrix
  readonly members: readonly Member[]
  /** Which cue a content belongs to, and which source a cue; both read the first member's states. */
  readonly links: { readonly content: Choice; readonly source: Choice }
  /** For each role: how likely a tag is at the beginning, at the end and after another, as log scores. */
  readonly start: Float32Array
  readonly end: Float32Array
  readonly transitions: Float32Array
}

/** The first eight bytes: what it is, and the version. */
export const FORMAT = 'CRBTAG02'

type Entry = { readonly name: string; readonly shape: readonly number[]; readonly at: number }
type Head = {
  readonly vocabulary: Record<string, string>
  readonly tensors: readonly Entry[]
  readonly members: number
}

/** Reads a file of weights. @throws when it is not one, or not one of this version. */
export function readWeights(bytes: Uint8Array): Weights {
  const text = new TextDecoder()
  if (text.decode(bytes.subarray(0, 8)) !== FORMAT)
    throw new Error('These are no weights of this version of the tagger.')
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true)
  const head: Head = JSON.parse(text.decode(bytes.subarray(12, 12 + length)))
  // A copy of its own: offsets count from its beginning, and a Buffer may share what it stands in.
  const source = tensorsOf(head, new Uint8Array(bytes.subarray(12 + length)).buffer)
  return {
    vocabulary: {
      vector: numbered(head, 'vector'),
      word: numbered(head, 'word'),
      ending: numbered(head, 'ending'),
      beginning: numbered(head, 'beginning'),
      shortEnding: numbered(head, 'shortEnding'),
      shape: numbered(head, 'shape'),
    },
    vectors: source.matrix('vectors'),
    members: Array.from({ length: head.members }, (_, i) => memberOf(source, `${i}.`)),
    links: { content: choiceOf(source, '0.link.content.'), source: choiceOf(source, '0.link.source.') },
    start: source.floats('start'),
    end: source.floats('end'),
    transitions: source.floats('transitions'),
  }
}

function numbered(head: Head, name: string): ReadonlyMap<string, number> {
  const words = head.vocabulary[name]
  if (words === undefined) throw new Error(`The weights have no vocabulary “${name}”.`)
  return new Map(words.split('\n').map((word, i) => [word, i + 1]))
}

type Tensors = { matrix: (name: string) => Matrix; floats: (name: string) => Float32Array }

function tensorsOf({ tensors }: Head, body: ArrayBufferLike): Tensors {
  const byName = new Map(tensors.map((one) => [one.name, one]))
  const find = (name: string): Entry => {
    const entry = byName.get(name)
    if (!entry) throw new Error(`The weights have no tensor “${name}”.`)
    return entry
  }
  const floats = (name: string): Float32Array => {
    const { shape, at } = find(name)
    return new Float32Array(
      body,
      at,
      shape.reduce((a, b) => a * b, 1),
    )
  }
  return {
    floats,
    matrix(name) {
      const { shape, at } = find(name)
      const [rows = 0, columns = 0] = shape
      return {
        rows,
        columns,
        values: new Int8Array(body, at, rows * columns),
        scales: floats(`${name}.scales`),
      }
    },
  }
}

function choiceOf({ matrix, floats }: Tensors, prefix: string): Choice {
  const layer = (name: string): Layer => ({
    weights: matrix(prefix + name),
    bias: floats(`${prefix}${name}.bias`),
  })
  return {
    ends: [layer('end.0'), layer('end.1'), layer('end.2'), layer('end.3')],
    pair: layer('pair'),
    score: layer('score'),
    nothing: layer('nothing'),
    none: layer('none'),
  }
}

function memberOf({ matrix, floats }: Tensors, prefix: string): Member {
  const table = (name: TableName) => matrix(`${prefix}table.${name}`)
  const layer = (name: string): Layer => ({
    weights: matrix(prefix + name),
    bias: floats(`${prefix}${name}.bias`),
  })
  const recurrent = (name: string): Recurrent => {
    const forward = matrix(`${prefix}${name}.state.0`)
    return {
      input: layer(`${name}.input`),
      state: [forward, matrix(`${prefix}${name}.state.1`)],
      hidden: forward.columns,
    }
  }
  return {
    tables: {
      word: table('word'),
      ending: table('ending'),
      beginning: table('beginning'),
      shortEnding: table('shortEnding'),
      shape: table('shape'),
      place: table('place'),
      kind: table('kind'),
      rules: table('rules'),
    },
    input: layer('input'),
    first: recurrent('first'),
    second: recurrent('second'),
    middle: layer('middle'),
    output: layer('output'),
  }
}
