/** Brings a database to the state of the migrations folder; answers the names of those it applied. */
export function applyMigrations(
  url: string,
  options?: { folder?: string; say?: (line: string) => void },
): Promise<string[]>
