/** Makes functions take turns: each call begins when all before it have ended, well or badly. */
export function takingTurns(): <A extends readonly unknown[], R>(
  work: (...args: A) => Promise<R>,
) => (...args: A) => Promise<R> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) =>
    (...args) => {
      const mine = last.then(() => work(...args))
      // Whoever asked is told how it went. The next one's turn comes all the same, and holds no answer until then.
      last = mine.then(nothing, nothing)
      return mine
    }
}

const nothing = () => {}
