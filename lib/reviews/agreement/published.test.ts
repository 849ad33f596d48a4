import { describe, expect, it } from 'vitest'
import { krippendorffAlpha } from './alpha'
import { cohenKappa, type Pair } from './kappa'
import type { Counted } from './model'

/* Worked examples as they were published. What two reviewers found is a table: a line for each finding of the first. */

const pairsOf = (table: readonly (readonly number[])[]): Counted<Pair<string>>[] =>
  table.flatMap((line, a) => line.map((count, b) => ({ unit: [`${a}`, `${b}`] as const, count })))

/** A line for each observer, a column for each unit, "." where one did not judge it. */
const judged = (...observers: readonly string[]) => {
  const lines = observers.map((line) => line.split(' '))
  return (lines[0] ?? []).map((_, at) => ({
    unit: lines.map((line) => line[at] ?? '.').filter((value) => value !== '.'),
    count: 1,
  }))
}

const value = ({ value: of }: { readonly value: number | null }) => (of === null ? null : of.toFixed(4))

describe("Cohen's κ", () => {
  it.each([
    // Fleiss, Levin and Paik, "Statistical Methods for Rates and Proportions", 3rd ed., table 18.1: diagnoses of 100 subjects.
    [
      'diagnoses (Fleiss et al. 2003)',
      [
        [75, 1, 4],
        [5, 4, 1],
        [0, 0, 10],
      ],
      '0.6765',
    ],
    // Landis and Koch, Biometrics 33, 1977, table 1: multiple sclerosis, Winnipeg patients by two neurologists; κ = 0.208 there.
    [
      'multiple sclerosis (Landis and Koch 1977)',
      [
        [38, 5, 0, 1],
        [33, 11, 3, 0],
        [10, 14, 5, 6],
        [3, 7, 3, 10],
      ],
      '0.2079',
    ],
    // Agresti, "Categorical Data Analysis", 2nd ed., table 10.8: carcinoma of the uterine cervix; κ = 0.493 there.
    [
      'carcinoma (Agresti 2002)',
      [
        [22, 2, 2, 0],
        [5, 7, 14, 0],
        [0, 2, 36, 0],
        [0, 1, 17, 10],
      ],
      '0.4930',
    ],
  ])('is that of %s', (_, table, published) => {
    expect(value(cohenKappa(pairsOf(table)))).toBe(published)
  })
})

describe("Krippendorff's α for nominal data", () => {
  // Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011: examples A, B and C, there 0.095, 0.692 and 0.743.
  it.each([
    ['A, two values', ['0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0'], '0.0952'],
    ['B, five values', ['a a b b d c c c e d d a', 'b a b b b c c c e d d d'], '0.6920'],
    [
      'C, four observers and missing data',
      [
        '1 2 3 3 2 1 4 1 2 . . .',
        '1 2 3 3 2 2 4 1 2 5 . 3',
        '. 3 3 3 2 3 4 2 2 5 1 .',
        '1 2 3 3 2 4 4 1 2 5 1 .',
      ],
      '0.7434',
    ],
  ])('is that of example %s', (_, observers, published) => {
    expect(value(krippendorffAlpha(judged(...observers), observers.length))).toBe(published)
  })
})
