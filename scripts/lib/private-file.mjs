import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** A random word of 256 bits that needs no escaping in an address. */
export const randomWord = () => randomBytes(32).toString('hex')

/** Writes a file only its owner can read. It is there complete or not at all, whatever is killed meanwhile. */
export function writePrivate(file, content) {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  const aside = `${file}.${process.pid}.half`
  const handle = fs.openSync(aside, 'w', 0o600)
  try {
    fs.writeFileSync(handle, content)
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
  fs.renameSync(aside, file)
}

export function readIfThere(file) {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

/** The secret kept in `file`, made on first use. */
export function keptSecret(file) {
  const kept = readIfThere(file)?.trim()
  if (kept) return kept
  const secret = randomWord()
  writePrivate(file, `${secret}\n`)
  return secret
}
