/**
 * Compiles the tagger's arithmetic to WebAssembly, to be committed beside it:
 *
 *   npm run attribution:kernel
 */
import fs from 'node:fs'
import path from 'node:path'
import { compileKernel } from '../lib/attribution/tagger/kernel/compile'

const folder = path.join(import.meta.dirname, '..', 'lib', 'attribution', 'tagger', 'kernel')
const text = await compileKernel(fs.readFileSync(path.join(folder, 'kernel.as'), 'utf8'))
fs.writeFileSync(path.join(folder, 'bytes.ts'), text)
console.log(`Wrote ${path.relative(process.cwd(), path.join(folder, 'bytes.ts'))}.`)
