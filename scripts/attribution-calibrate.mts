/**
 * Measures how often what the attribution engine finds is what people marked, and writes the curves its confidence is
 * read from:
 *
 *   npm run attribution:calibrate -- --data DIR [--out FILE]
 *
 * DIR/train and DIR/dev hold texts with brat annotations beside them; the tagger must not have been trained on dev. Run it
 * after `attribution:train`, and when a rule has changed.
 */
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { shippedTagger } from '../lib/attribution/engine'
import { fitCurves } from '../lib/attribution/training/fit-curves'
import { reliabilityTables } from './lib/calibration'
import { curvesText } from './lib/curves-text'
import { samplesOf } from './lib/samples'
import { annotatedTexts } from './lib/training-set'

const CURVES = path.join(import.meta.dirname, '..', 'lib', 'attribution', 'confidence', 'curves.json')
const { values } = parseArgs({
  options: { data: { type: 'string' }, out: { type: 'string', default: CURVES } },
})
const parts = ['train', 'dev'].map((part) => path.join(values.data ?? '', part))
if (!values.data || !parts.every((part) => fs.existsSync(part))) {
  console.error('usage: npm run attribution:calibrate -- --data DIR   (DIR holds train/ and dev/)')
  process.exit(2)
}
const tagger = shippedTagger()
if (!tagger) {
  console.error('There are no weights to calibrate: run attribution:train first.')
  process.exit(2)
}
const [train = [], dev = []] = parts.map((part) => annotatedTexts(part))
if (train.length === 0 || dev.length === 0) {
  console.error(
    'There are no annotated texts in train/ or in dev/: curves fitted to nothing would say nothing.',
  )
  process.exit(2)
}
const alone = [...train, ...dev].map((text) => samplesOf(text, null))
const beside = dev.map((text) => samplesOf(text, tagger))
const curves = fitCurves(alone.flat(), beside.flat())
fs.writeFileSync(values.out, curvesText(curves))
console.log(reliabilityTables(alone, beside))
