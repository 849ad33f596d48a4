import { buildIfNeeded } from './lib/build.mjs'
import { ensureInstalled } from './lib/install.mjs'

// npm run build: what npm start does before it serves, for images and for continuous integration.
try {
  await ensureInstalled()
  console.log((await buildIfNeeded()) ? 'Built.' : 'The last build is of exactly these sources.')
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
