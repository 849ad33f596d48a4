/** What the benchmarks use of autocannon, which brings no types. */
declare module 'autocannon' {
  type Options = {
    url: string
    connections: number
    /** Seconds. */
    duration: number
    headers: Record<string, string>
  }
  export type Result = {
    requests: { total: number }
    /** Seconds it really took. */
    duration: number
    /** Answers by status. */
    statusCodeStats: Record<string, { count: number }>
  }
  /** A run under way: `reqError` is told of each request that got no answer. */
  type Run = PromiseLike<Result> & { on(event: 'reqError', listener: (error: Error) => void): void }
  export default function autocannon(options: Options): Run
}
