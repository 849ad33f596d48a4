import { Client } from 'pg'

/** Every statement that is sent to the database while something is done, in their order. */
export async function queriesDuring(work: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = []
  const send = Client.prototype.query
  Client.prototype.query = function noting(this: Client, ...given: Parameters<typeof send>) {
    const [query] = given as readonly unknown[]
    sent.push(typeof query === 'string' ? query : String((query as { text?: unknown } | null)?.text ?? ''))
    return Reflect.apply(send, this, given)
  } as typeof send
  try {
    await work()
  } finally {
    Client.prototype.query = send
  }
  return sent
}
