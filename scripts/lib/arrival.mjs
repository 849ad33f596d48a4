/**
 * Waits until the whole body of a request has come, then calls `arrived` and leaves the body to be read as if it came
 * only now: whoever reads it waits for no network. One that has not come after `longest` milliseconds is refused, so that
 * what has come of it does not lie in memory for as long as its sender likes.
 */
export function takeIn(request, response, arrived, { bytes, longest }) {
  const chunks = []
  let missing = bytes

  function read() {
    for (let chunk = request.read(); chunk !== null; chunk = request.read()) {
      chunks.push(chunk)
      missing -= chunk.length
    }
    if (missing > 0) return
    leave()
    request.unshift(Buffer.concat(chunks)) // at once: a stream that was read to its end tells so a moment later
    arrived()
  }

  function leave() {
    clearTimeout(timer)
    request.off('readable', read)
    response.off('close', leave)
  }

  const timer = setTimeout(() => {
    leave()
    response.writeHead(408, { connection: 'close' }).end()
  }, longest)
  response.once('close', leave)
  request.on('readable', read)
}
