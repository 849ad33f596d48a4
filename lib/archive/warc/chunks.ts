/** Chunked transfer coding (RFC 9112, 7.1) as archives hold it: sometimes undone already, though the header still says it. */

/** Without the chunks; what breaks off is kept as far as it goes. Bytes that do not begin as chunks are left as they are. */
export function withoutChunks(bytes: Uint8Array): Uint8Array {
  // Chunks may be a byte each: a list of them would take many times what they hold.
  const whole = new Uint8Array(bytes.length)
  let [at, length] = [0, 0]
  while (at < bytes.length) {
    const end = bytes.indexOf(0x0a, at)
    const size = end === -1 ? null : chunkSize(bytes.subarray(at, end))
    if (size === null) return length === 0 ? bytes : whole.subarray(0, length)
    if (size === 0) break
    const chunk = bytes.subarray(end + 1, end + 1 + size)
    whole.set(chunk, length)
    length += chunk.length
    at = end + 1 + size
    if (bytes[at] === 0x0d) at += 1
    if (bytes[at] === 0x0a) at += 1
  }
  return whole.subarray(0, length)
}

const SIZE_LINE = /^([0-9a-f]{1,8})[ \t]*(?:;.*)?\r?$/i

function chunkSize(line: Uint8Array): number | null {
  const [, digits] = SIZE_LINE.exec(Buffer.from(line.subarray(0, 256)).toString('latin1')) ?? []
  return digits === undefined ? null : Number.parseInt(digits, 16)
}
