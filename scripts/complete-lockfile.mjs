import fs from 'node:fs'
import path from 'node:path'
import { completeLockfile } from './lib/lockfile.mjs'
import { root } from './lib/paths.mjs'

// node scripts/complete-lockfile.mjs: run after adding a package. A registry that mirrors only some platforms makes npm
// leave the other platforms' builds out of package-lock.json, and then `npm ci` refuses the file everywhere.
const file = path.join(root, 'package-lock.json')
const { lockfile, added } = completeLockfile(JSON.parse(fs.readFileSync(file, 'utf8')))
if (added.length > 0) fs.writeFileSync(file, `${JSON.stringify(lockfile, null, 2)}\n`)
console.log(
  added.length === 0 ? 'package-lock.json is complete.' : `Added ${added.length}: ${added.join(', ')}`,
)
