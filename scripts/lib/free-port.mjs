import net from 'node:net'

/** A free port on the loopback interface: `wished` if nobody has it, else any. */
export async function freePort(wished = 0) {
  return (await listenOnce(wished)) ?? (await listenOnce(0))
}

/** Whether a server could listen there now. */
export async function isPortFree(port, host = '127.0.0.1') {
  return (await listenOnce(port, host)) !== undefined
}

/** What is said when a port is not free. */
export function portTaken({ host, port }, cause) {
  return new Error(
    `Port ${port} on ${host} is taken by another program. Stop it, or choose another: PORT=3001 npm start`,
    { cause },
  )
}

function listenOnce(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const probe = net.createServer()
    probe.once('error', () => resolve(undefined))
    probe.listen({ port, host, exclusive: true }, () => {
      const found = probe.address().port
      probe.close(() => resolve(found))
    })
  })
}
