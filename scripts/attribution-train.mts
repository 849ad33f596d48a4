/**
 * Trains the tagger of the attribution engine and writes its weights:
 *
 *   npm run attribution:train -- --data DIR [--seeds 1,2] [--epochs 20] [--vectors FILE] [--out FILE]
 *
 * DIR/train holds texts with brat annotations beside them. Needs Debian's
 * python3-torch and libopenblas0-pthread, or a Python with torch named in PYTHON; the product itself needs neither.
 */
import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { WEIGHTS_FILE } from '../lib/attribution/engine'
import { type TrainedTensor, writeWeights } from '../lib/attribution/tagger/write-weights'
import { vocabularyOf } from '../lib/attribution/training/vocabulary'
import { annotatedTexts, vectorTable, writeTrainingSet } from './lib/training-set'
import { fetchedVectors, readVectors } from './lib/word-vectors'

const root = path.join(import.meta.dirname, '..')
const folder = path.join(root, '.cache', 'attribution-training')
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    seeds: { type: 'string', default: '1,2' },
    epochs: { type: 'string', default: '20' },
    vectors: { type: 'string' },
    out: { type: 'string', default: path.join(root, WEIGHTS_FILE) },
  },
})
if (!values.data || !fs.existsSync(path.join(values.data, 'train'))) {
  console.error('usage: npm run attribution:train -- --data DIR   (DIR holds train/)')
  process.exit(2)
}
const seeds = values.seeds.split(',')
const python = process.env.PYTHON ?? '/usr/bin/python3'
if (spawnSync(python, ['-c', 'import torch, numpy']).status !== 0) {
  console.error(
    `${python} has no torch. Install Debian's python3-torch and libopenblas0-pthread, or name another in PYTHON.`,
  )
  process.exit(2)
}

const begun = Date.now()
const vectors = values.vectors
  ? readVectors(values.vectors)
  : fetchedVectors(path.join(root, '.cache', 'word-vectors'))
const train = annotatedTexts(path.join(values.data, 'train'))
const vocabulary = vocabularyOf(
  [...new Map(train.map(({ name, reading }) => [name, reading.tokens])).values()],
  vectors.words,
)
const table = vectorTable(vocabulary, vectors.of)
writeTrainingSet(folder, train, vocabulary, table)
console.error(
  `${train.length} annotated texts, ${vocabulary.vector.size} vectors, ${vocabulary.word.size} words.`,
)
await inTurns(
  seeds.map((seed) => () => trainMember(seed)),
  os.availableParallelism(),
)

const members = seeds.map((seed) => tensorsOf(seed))
const shared = (name: string): TrainedTensor => {
  const all = members.map((one) => one.find((tensor) => tensor.name === name))
  const [first] = all
  if (!first) throw new Error(`No tensor “${name}” was trained.`)
  const sum = first.values.map(
    (_, i) => all.reduce((total, one) => total + (one?.values[i] ?? 0), 0) / all.length,
  )
  return { ...first, values: sum }
}
const CHAIN = ['start', 'end', 'transitions']
const tensors: TrainedTensor[] = [
  { name: 'vectors', shape: [vocabulary.vector.size + 1, table.width], values: table.values },
  ...members.flatMap((one, i) =>
    one
      .filter(({ name }) => !CHAIN.includes(name))
      .map((tensor) => ({ ...tensor, name: `${i}.${tensor.name}` })),
  ),
  ...CHAIN.map(shared),
]
const lists = Object.fromEntries(
  Object.entries(vocabulary).map(([name, entries]) => [name, [...entries.keys()]]),
)
fs.writeFileSync(values.out, writeWeights(lists, members.length, tensors))
console.error(
  `Wrote ${values.out}, ${(fs.statSync(values.out).size / 1e6).toFixed(1)} MB, after ${Math.round((Date.now() - begun) / 1000)} s.`,
)

/** One thread, and the instructions that every processor of the last ten years has: another machine adds up alike. */
function trainMember(seed: string): Promise<void> {
  const env = {
    ...process.env,
    OMP_NUM_THREADS: '1',
    OPENBLAS_NUM_THREADS: '1',
    OPENBLAS_CORETYPE: 'Haswell',
    ATEN_CPU_CAPABILITY: 'avx2',
    PYTHONHASHSEED: '0',
  }
  const script = path.join(import.meta.dirname, 'training', 'train.py')
  return new Promise((resolve, reject) => {
    const child = spawn(python, [script, folder, seed, values.epochs], {
      env,
      stdio: 'inherit',
    })
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`Training with seed ${seed} ended with ${code}.`)),
    )
  })
}

async function inTurns(tasks: (() => Promise<void>)[], atOnce: number): Promise<void> {
  const left = [...tasks]
  const worker = async () => {
    for (let task = left.shift(); task; task = left.shift()) await task()
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}

function tensorsOf(seed: string): TrainedTensor[] {
  const list: { name: string; shape: number[]; at: number }[] = JSON.parse(
    fs.readFileSync(path.join(folder, `member-${seed}.json`), 'utf8'),
  )
  const bytes = new Uint8Array(fs.readFileSync(path.join(folder, `member-${seed}.f32`)))
  const all = new Float32Array(bytes.buffer)
  return list.map(({ name, shape, at }) => ({
    name,
    shape,
    values: all.slice(at, at + shape.reduce((a, b) => a * b, 1)),
  }))
}
