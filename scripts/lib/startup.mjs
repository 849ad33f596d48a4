/**
 * The order of a start. A database that is made takes longest of all, and is begun first. One that is there may need
 * migrating: not before the program that fits it is built. Next is loaded while the database comes up, and a page is made
 * ready as soon as it is loaded; nobody is let in before both are there. Answers what the steps did, or nothing when a stop
 * came first.
 */
export async function startUp({ isFirst, beginDatabase, build, loadServer, rehearse, isEnding }) {
  const early = isFirst ? beginDatabase() : undefined
  const bundle = await build()
  const [url, server] = await Promise.all([early ?? beginDatabase(), load(loadServer, rehearse)])
  if (isEnding()) return undefined
  await server.listen()
  return { bundle, url, server }
}

/** The rehearsal is not waited for: its first statement waits for the database. */
async function load(loadServer, rehearse) {
  const server = await loadServer()
  void rehearse(server)
  return server
}
