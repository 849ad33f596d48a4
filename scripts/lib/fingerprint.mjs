import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { cacheDir } from './paths.mjs'

/** SHA-256 of one file's bytes, or of nothing if it is missing. */
export function fingerprintOfFile(file) {
  const content = fs.existsSync(file) ? fs.readFileSync(file) : ''
  return createHash('sha256').update(content).digest('hex')
}

/**
 * One value for the state of files and whole folders (names, sizes and times of change, not contents: a few
 * milliseconds for thousands of files). Missing entries are part of the state; names starting with a dot, tests and
 * what `skip` says are not.
 */
export function fingerprint(base, entries, skip = () => false) {
  const hash = createHash('sha256')
  for (const entry of entries) walk(path.join(base, entry), entry)
  return hash.digest('hex')

  function walk(place, name) {
    const stat = fs.statSync(place, { throwIfNoEntry: false })
    if (!stat) hash.update(`${name} missing\n`)
    else if (!stat.isDirectory()) hash.update(`${name} ${stat.size} ${stat.mtimeMs}\n`)
    else {
      for (const child of fs.readdirSync(place).sort()) {
        const full = `${name}/${child}`
        if (!child.startsWith('.') && !/\.test\.\w+$/.test(child) && !skip(full))
          walk(path.join(place, child), full)
      }
    }
  }
}

/** Whether the stamp `name` holds this value: the work it stands for was finished for exactly this state. */
export function isStamped(name, value) {
  const file = path.join(cacheDir, `${name}.stamp`)
  return fs.existsSync(file) && fs.readFileSync(file, 'utf8') === value
}

export function stamp(name, value) {
  fs.mkdirSync(cacheDir, { recursive: true })
  fs.writeFileSync(path.join(cacheDir, `${name}.stamp`), value)
}
