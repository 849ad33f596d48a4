import type { TestProject } from 'vitest/node'
import { bundleThreads } from '../../scripts/lib/build.mjs'

/** Once a run, and once more when a watched file changed: the threads that the program starts, of the sources as they are. */
export default async function setup(project: TestProject): Promise<void> {
  await bundleThreads()
  project.onTestsRerun(() => bundleThreads())
}
