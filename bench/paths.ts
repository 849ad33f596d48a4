import path from 'node:path'

export const ROOT = path.join(import.meta.dirname, '..')
/** Git-ignored: what a run writes. */
export const OUTPUT = path.join(import.meta.dirname, '.output')
/** Articles that people marked, and what scores by them: no part of the repository, beside it where they are to be had. */
const SHARED = path.join(ROOT, '..', 'shared')
export const ARTICLES = path.join(SHARED, 'data', 'polnear', 'train')
export const MARKED = path.join(SHARED, 'data', 'polnear', 'dev')
export const SCORER = path.join(SHARED, 'tools', 'score-attribution.mjs')
