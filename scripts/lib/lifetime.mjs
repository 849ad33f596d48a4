/**
 * The life of a program that has things to close. `onStop` adds one; they are closed in reverse order, once, whether a
 * signal or a fault ends us. The exit code is 0 after a signal, else 1.
 */
export function lifetime({ say }) {
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

  // npm passes a signal on that the terminal has sent us already: the second one changes nothing.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (!ending) say('Stopping.')
      void end(0)
    })
  }
  // Killed with -9, npm cannot pass anything on: whoever started the program through it wants it gone all the same.
  if (process.env.npm_lifecycle_event) {
    const parent = process.ppid
    const watch = setInterval(() => {
      if (process.ppid === parent || ending) return
      say('npm has gone. Stopping.')
      void end(0)
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
