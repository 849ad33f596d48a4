import fs from 'node:fs'
import path from 'node:path'
import { freePort, isPortFree, portTaken } from './free-port.mjs'
import { dataDir, root } from './paths.mjs'
import { keptSecret } from './private-file.mjs'

/** Variables in a .env file count where the shell gives none, for the database as for everything else. */
export function loadEnvFile() {
  const file = path.join(root, '.env')
  if (fs.existsSync(file)) process.loadEnvFile(file)
}

/** Where to listen. Throws a sentence when the port is taken or is none. */
export async function chooseAddress(env = process.env) {
  const host = env.HOST || '127.0.0.1'
  const wished = Number(env.PORT || 3000)
  if (!Number.isInteger(wished) || wished < 0 || wished > 65_535)
    throw new Error(`PORT is "${env.PORT}", which is no port.`)
  const port = wished || (await freePort())
  if (!(await isPortFree(port, host))) throw portTaken({ host, port })
  return { host, port, url: `http://${named(host)}:${port}` }
}

/** A server that listens everywhere is still visited somewhere. */
function named(host) {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}

/** Fills in what nobody gave: the secret that signs sessions and reports, where blobs lie (both in the data folder) and our address. */
export function completeEnv({ address }) {
  process.env.BLOB_DIR ||= path.join(dataDir, 'blobs')
  process.env.NEXTAUTH_SECRET ||= keptSecret(path.join(dataDir, 'secret'))
  if (!address) return
  process.env.NEXTAUTH_URL ||= address.url
  process.env.PORT = String(address.port)
}
