import fs from 'node:fs'
import { createTagger, type Tagger } from '@/lib/attribution/tagger/tag'
import { readWeights } from '@/lib/attribution/tagger/weights'
import { shippedFile } from '@/lib/core/shipped'

/** Where the weights lie that `npm run attribution:train` wrote. */
export const WEIGHTS_FILE = 'lib/attribution/tagger/weights.bin'

/** Whether there is a tagger to ask, without making one ready. */
export const hasTagger = (): boolean => shippedFile(WEIGHTS_FILE) !== null

let shipped: Tagger | null | undefined

/**
 * The tagger with the weights that ship with the program, read when first asked for; null where they are not there, and
 * the rules work alone.
 *
 * @throws when the file is there and holds no weights of this version
 */
export function shippedTagger(): Tagger | null {
  if (shipped === undefined) {
    const file = shippedFile(WEIGHTS_FILE)
    shipped = file === null ? null : createTagger(readWeights(fs.readFileSync(file)))
  }
  return shipped
}
