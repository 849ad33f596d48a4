/**
 * The life of a program that has things to close. `onStop` adds one; they are closed in reverse order, once, whether a
 * signal or a fault ends us. The exit code is 1 after a fault and `stopped` after a signal: a server that was told to stop
 * has done what it should, a test run has not.
 */
export function lifetime({ say, stopped = 0 }) {
  const closers = []
  let ending

  function end(code) {
    ending ??= close(code)
    return ending
  }

  async function close(code) {
    let result = code
    for (const closer of closers.reverse()) {
      try {
        await closer()
      } catch (error) {
        say(`While stopping: ${error.message}`)
        result = 1
      }
    }
    process.exit(result)
  }

  // Whoever read what we print may have gone. Told as a fault, that would be printed, fail, and be told again, for ever.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => {})
  // npm passes a signal on that the terminal has sent us already: the second one changes nothing.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (!ending) say('Stopping.')
      void end(stopped)
    })
  }
  // Killed with -9, npm cannot pass anything on: whoever started the program through it wants it gone all the same.
  if (process.env.npm_lifecycle_event) {
    const parent = process.ppid
    const watch = setInterval(() => {
      if (process.ppid === parent || ending) return
      say('npm has gone. Stopping.')
      void end(stopped)
    }, 200)
    watch.unref()
  }
  process.on('uncaughtException', (error) => {
    console.error(error)
    void end(1)
  })
  process.on('unhandledRejection', (error) => console.error('Unhandled rejection:', error))

  return {
    onStop: (closer) => closers.push(closer),
    /** Answers what is being opened. Told to stop meanwhile, we wait for it: what came up later would be nobody's. */
    opened(opening, close) {
      closers.push(() => opening.then(close, () => {}))
      return opening
    },
    /** Closes everything and exits. */
    end,
    /** True once we are going down: whoever is still starting something should not. */
    isEnding: () => ending !== undefined,
    fail(error) {
      if (!ending) say(error.message)
      return end(1)
    },
  }
}
