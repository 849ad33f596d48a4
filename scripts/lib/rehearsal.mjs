import http from 'node:http'
import { duplexPair, finished } from 'node:stream'

/**
 * Tells our own code when the database can be used: a statement sent before waits for that (lib/core/db.ts). One that
 * never comes is never told of, for then the start has failed.
 */
export function announce(database) {
  globalThis.corroborateDatabase = new Promise((resolve) => database.then(resolve, () => {}))
}

/**
 * Asks a server that does not listen yet for a page, and lets the answer go. What the page needs is loaded meanwhile, so
 * that whoever asks for it first does not wait for that.
 */
export function rehearse(server, path, host) {
  const [ours, theirs] = duplexPair()
  theirs.once('close', () => ours.destroy()) // the two do not tell each other
  server.emit('connection', theirs)
  return new Promise((resolve) => {
    http
      .get({ path, headers: { host, connection: 'close' }, createConnection: () => ours }, (response) => {
        finished(response.resume(), resolve)
      })
      .once('error', resolve) // whoever really asks is told
  })
}
