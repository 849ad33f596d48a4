export type SchemaFile = { path: string; content: string }
export function readSchema(folder: string): SchemaFile[]
export function readSnapshot(migrations: string): SchemaFile[]
export function snapshotFile(migrations: string): string
export function snapshotOf(files: readonly SchemaFile[]): string
export function diffSchemas(
  from: readonly SchemaFile[],
  to: readonly SchemaFile[],
  url: string,
): Promise<string>
