import { spawn } from 'node:child_process'

/**
 * Runs a program to its end and answers its exit code and what it printed.
 * `show` passes the output on to our own; `input` is what the program reads.
 * Never rejects for a non-zero exit: a program that cannot be started answers code 127.
 * It ends with us: a build that went on alone would stand in the way of the next one.
 */
export function run(program, args, { show = false, input, ...options } = {}) {
  return new Promise((resolve) => {
    const stdin = input === undefined ? 'ignore' : 'pipe'
    const notStarted = (error) => ({ code: 127, output: error.message })
    let child
    try {
      child = spawn(program, args, { stdio: [stdin, 'pipe', 'pipe'], ...options })
    } catch (error) {
      resolve(notStarted(error)) // for some reasons Node sends an event, for others it throws
      return
    }
    child.stdin?.on('error', () => {}) // one that ends without reading says why in its own words
    child.stdin?.end(input)
    const takeAlong = () => child.kill()
    process.once('exit', takeAlong)
    const answer = (ended) => {
      process.off('exit', takeAlong)
      resolve(ended)
    }
    const chunks = []
    child.stdout.on('data', (chunk) => {
      chunks.push(chunk)
      if (show) process.stdout.write(chunk)
    })
    child.stderr.on('data', (chunk) => {
      chunks.push(chunk)
      if (show) process.stderr.write(chunk)
    })
    child.on('error', (error) => answer(notStarted(error)))
    child.on('close', (code, signal) =>
      answer({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8'), signal }),
    )
  })
}
