import { portTaken } from './free-port.mjs'

/** Listens there. The port was free when the start began; whoever took it since is told of in the same words. */
export function listen(server, { host, port }) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) =>
      reject(error.code === 'EADDRINUSE' ? portTaken({ host, port }, error) : error),
    )
    server.listen(port, host, resolve)
  })
}
