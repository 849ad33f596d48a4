import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/[\\/]$/, '') }
/**
 * Only against what never ends, on a machine however busy: a tenth of a processor makes ten seconds of one of work.
 * What has to be quick is measured by its own work, with lib/testing/effort.ts.
 */
const patience = { testTimeout: 60_000, hookTimeout: 60_000 }
const elsewhere = ['**/node_modules/**', '.next/**', '.cache/**', '.data/**', 'e2e/.output/**']

export default defineConfig({
  resolve: { alias },
  test: {
    // One fewer than there are processors, which is what it takes by itself, is half of a small machine.
    maxWorkers: availableParallelism(),
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'pure',
          ...patience,
          include: ['{lib,app,components,scripts,bench,e2e}/**/*.test.{ts,tsx,mjs}'],
          exclude: ['**/*.db.test.*', ...elsewhere],
          globalSetup: ['lib/testing/vitest-threads.ts'],
          setupFiles: ['lib/testing/vitest-setup.ts'],
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'db',
          ...patience,
          include: ['**/*.db.test.{ts,tsx}'],
          exclude: elsewhere,
          pool: 'forks',
          globalSetup: ['lib/testing/vitest-threads.ts', 'lib/testing/vitest-global.ts'],
          setupFiles: ['lib/testing/vitest-setup.ts', 'lib/testing/vitest-database.ts'],
        },
      },
    ],
  },
})
