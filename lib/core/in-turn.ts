/** Makes functions take turns: each call begins when all before it have ended, well or badly. */
export function takingTurns(): <A extends readonly unknown[], R>(
  work: (...args: A) => Promise<R>,
) => (...args: A) => Promise<R> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) =>
    (...args) => {
      const mine = last.then(() => work(...args))
      last = mine.catch(() => {}) // whoever asked is told; the next one's turn comes all the same
      return mine
    }
}
