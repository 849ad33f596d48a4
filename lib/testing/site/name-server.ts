/** A name server for tests, on loopback: as much of DNS (RFC 1035) as one question and its answer take. */
import dgram from 'node:dgram'
import { once } from 'node:events'

export type Answers = {
  /** IPv4. */
  readonly a?: readonly string[]
  /** IPv6, as 32 hexadecimal digits. */
  readonly aaaa?: readonly string[]
  /** 2 for a fault of the server, 3 for no such name. */
  readonly fault?: 2 | 3
}

export type NameServer = { readonly address: string; close(): void }

const A = 1
const AAAA = 28
const HEADER_BYTES = 12

/** Names it knows nothing of stay without an answer. */
export async function startNameServer(names: Readonly<Record<string, Answers>>): Promise<NameServer> {
  const socket = dgram.createSocket('udp4')
  socket.on('message', (question, from) => {
    const { name, type, end } = readQuestion(question)
    const known = names[name]
    if (known === undefined) return
    const records = type === A ? (known.a ?? []).map(v4) : type === AAAA ? (known.aaaa ?? []).map(v6) : []
    socket.send(answer(question.subarray(0, end), type, records, known.fault ?? 0), from.port, from.address)
  })
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  return { address: `127.0.0.1:${socket.address().port}`, close: () => socket.close() }
}

const v4 = (address: string) => Buffer.from(address.split('.').map(Number))
const v6 = (digits: string) => Buffer.from(digits, 'hex')

function readQuestion(message: Buffer): { name: string; type: number; end: number } {
  const labels: string[] = []
  let at = HEADER_BYTES
  for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    labels.push(message.toString('latin1', at + 1, at + 1 + length))
    at += 1 + length
  }
  return { name: labels.join('.').toLowerCase(), type: message.readUInt16BE(at + 1), end: at + 5 }
}

function answer(question: Buffer, type: number, records: readonly Buffer[], fault: number): Buffer {
  const head = Buffer.from(question)
  head.writeUInt16BE(0x8180 | fault, 2)
  head.writeUInt16BE(records.length, 6)
  head.writeUInt32BE(0, 8)
  const answers = records.map((data) => {
    // The name is where the question has it; class IN, a minute to live.
    const record = Buffer.from([0xc0, HEADER_BYTES, 0, type, 0, 1, 0, 0, 0, 60, 0, data.length])
    return Buffer.concat([record, data])
  })
  return Buffer.concat([head, ...answers])
}
