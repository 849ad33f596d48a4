/** Builds server and worker unless the last build is of exactly these sources. Answers whether it built. */
export function buildIfNeeded(options?: { say?: (line: string) => void }): Promise<boolean>
/** Bundles the threads to where the program looks for them, unless they are there of exactly these sources. */
export function bundleThreads(): Promise<void>
/** What is bundled so, by its path in the repository. */
export const threadSources: readonly string[]
