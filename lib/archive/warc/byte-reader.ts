/** Bytes that come in pieces, read by lines and lengths. Nothing is kept but what is asked for. */
export class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>
  #piece: Uint8Array = new Uint8Array()
  #given = 0
  #lineAt = 0

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** How many bytes were read, or passed over. */
  get at(): number {
    return this.#given
  }

  /** Where the line began that was read last. */
  get lineAt(): number {
    return this.#lineAt
  }

  /** The next line without its end, as Latin-1; null at the end of all, or where it is longer than `max` bytes. */
  async line(max: number): Promise<string | null> {
    const parts: Uint8Array[] = []
    let size = 0
    this.#lineAt = this.#given
    for (;;) {
      if (!(await this.#more())) return size === 0 ? null : text(parts)
      const end = this.#piece.indexOf(0x0a)
      const part = this.#give(end === -1 ? this.#piece.length : end + 1)
      size += part.length
      if (size > max) return null
      parts.push(part)
      if (end !== -1) return text(parts)
    }
  }

  /** The next bytes, fewer where it ends before that. */
  async take(length: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = []
    await this.#walk(length, (part) => parts.push(part))
    return Buffer.concat(parts)
  }

  /** How many bytes were there to pass over. */
  async skip(length: number): Promise<number> {
    return this.#walk(length, () => {})
  }

  async #walk(length: number, each: (part: Uint8Array) => void): Promise<number> {
    let left = length
    while (left > 0 && (await this.#more())) {
      const part = this.#give(Math.min(left, this.#piece.length))
      left -= part.length
      each(part)
    }
    return length - left
  }

  async #more(): Promise<boolean> {
    while (this.#piece.length === 0) {
      const { done, value } = await this.#source.next()
      if (done) return false
      this.#piece = value
    }
    return true
  }

  #give(length: number): Uint8Array {
    this.#given += length
    const part = this.#piece.subarray(0, length)
    this.#piece = this.#piece.subarray(length)
    return part
  }
}

function text(parts: readonly Uint8Array[]): string {
  return Buffer.concat(parts)
    .toString('latin1')
    .replace(/\r?\n$/, '')
}
