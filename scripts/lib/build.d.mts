/** Builds server and worker unless the last build is of exactly these sources. Answers whether it built. */
export function buildIfNeeded(options?: { say?: (line: string) => void }): Promise<boolean>
/** Bundles the thread that compares captures to where the program looks for it. */
export function bundleThread(): Promise<void>
