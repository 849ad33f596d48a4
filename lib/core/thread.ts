/** Work that may take too long or too much memory, in a thread of its own that can be ended. Server only. */
import { Worker } from 'node:worker_threads'
import { shippedFile } from './shipped'

/** Where scripts/lib/build.mjs puts what it bundles of each `*-thread.ts`: pages' own bundles cannot start a source of ours. */
const BUNDLES = 'lib/core/generated/threads'

export type ThreadOptions = {
  /** What the thread is begun with; copied. */
  readonly data: unknown
  readonly ms: number
  /** Megabytes of the thread's own objects; what WebAssembly takes is not counted. */
  readonly memoryMb: number
}

/** A thread that ended before its work was done: its time was over, it wanted more memory than it may, or it failed. */
export class ThreadEnded extends Error {
  override readonly name = 'ThreadEnded'
  constructor(
    readonly why: 'TIME' | 'MEMORY' | 'FAULT',
    options?: ErrorOptions,
  ) {
    super(`a thread ended before its work was done (${why})`, options)
  }
}

/**
 * Begins a thread and does `work` with it. The thread is gone afterwards, however that went.
 *
 * @param name of its bundle: `docx` for docx-thread.ts
 * @throws ThreadEnded; whatever `work` throws
 */
export async function withThread<T>(
  name: string,
  { data, ms, memoryMb }: ThreadOptions,
  work: (thread: Worker) => Promise<T>,
): Promise<T> {
  const file = `${BUNDLES}/${name}.mjs`
  const found = shippedFile(file)
  if (found === null) throw new Error(`${file} is missing`)
  const thread = new Worker(found, {
    workerData: data,
    // Nothing of ours is needed there, so nothing of ours is there. What it prints is nobody's to read.
    ...{ env: {}, execArgv: [], stdout: true, stderr: true },
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 16 },
  })
  thread.stdout.resume()
  thread.stderr.resume()
  let timer: NodeJS.Timeout | undefined
  const ended = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ThreadEnded('TIME')), ms)
    thread.on('error', (cause) =>
      reject(new ThreadEnded(isOutOfMemory(cause) ? 'MEMORY' : 'FAULT', { cause })),
    )
    thread.on('exit', () => reject(new ThreadEnded('FAULT')))
  })
  try {
    return await Promise.race([work(thread), ended])
  } finally {
    clearTimeout(timer)
    await thread.terminate()
  }
}

/**
 * What a thread tells that tells one thing.
 *
 * @throws ThreadEnded
 */
export function askThread<T>(name: string, options: ThreadOptions): Promise<T> {
  return withThread(name, options, (thread) => new Promise<T>((resolve) => thread.once('message', resolve)))
}

const isOutOfMemory = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
