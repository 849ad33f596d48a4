import { readAnnotations } from '../../lib/attribution/corpus/brat'
import { asPrediction } from '../../lib/attribution/prediction'
import { attributed } from '../../lib/attribution/suggest'
import type { Tagger } from '../../lib/attribution/tagger/tag'
import type { Sample } from '../../lib/attribution/training/fit-curves'
import { outcomesOf } from '../../lib/attribution/training/outcomes'
import type { AnnotatedText } from './training-set'

/** What is found in an annotated text, and what became of each statement beside the annotation. */
export function samplesOf({ text, ann }: AnnotatedText, tagger: Tagger | null): Sample[] {
  const found = attributed(text, tagger)
  const outcomes = outcomesOf(
    text,
    found.map(({ statement }) => asPrediction(text, statement)),
    readAnnotations(ann, text),
  )
  return found.flatMap(({ evidence }, i) => {
    const outcome = outcomes[i]
    return outcome ? [{ evidence, outcome }] : []
  })
}
