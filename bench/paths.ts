import path from 'node:path'

export const ROOT = path.join(import.meta.dirname, '..')
/** Git-ignored: what a run writes. */
export const OUTPUT = path.join(import.meta.dirname, '.output')
