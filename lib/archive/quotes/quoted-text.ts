import { UnitIndex } from '../align/likeness'
import { unitsOf } from '../align/units'
import type { Folded } from '../fold'
import { asRead, wordsAsRead } from './reading'

/**
 * A text that any number of quotes are looked for in: what looking takes is made of it once, by the first quote that needs it.
 * Pure and safe for the browser.
 */
export class QuotedText {
  #read: Folded | null = null
  #index: UnitIndex | null = null

  constructor(readonly text: string) {}

  /** As it is read aloud. */
  get read(): Folded {
    this.#read ??= asRead(this.text)
    return this.#read
  }

  /** Its sentences, by their rare words. */
  get index(): UnitIndex {
    this.#index ??= new UnitIndex(unitsOf(this.text), wordsAsRead)
    return this.#index
  }
}
