/**
 * Lets so many requests be answered at once; the others wait, first come, first served, which costs next to nothing.
 * A page that is being made takes memory: hundreds begun at the same time would take all there is. A place is given
 * back when the answer has been sent or the connection is gone, and after `longest` milliseconds all the same, so that
 * a client that reads slowly keeps nobody else out. Whoever has gone meanwhile is passed over.
 */
export function placesFor(count, { longest = 10_000 } = {}) {
  const waiting = []
  let taken = 0

  function next() {
    while (taken < count && waiting.length > 0) {
      const { response, answer } = waiting.shift()
      if (!response.destroyed) take(response, answer)
    }
  }

  function take(response, answer) {
    taken += 1
    const leave = () => {
      clearTimeout(timer)
      response.off('finish', leave).off('close', leave)
      taken -= 1
      next()
    }
    const timer = setTimeout(leave, longest)
    response.once('finish', leave).once('close', leave)
    answer()
  }

  return (response, answer) => {
    waiting.push({ response, answer })
    next()
  }
}
