import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/[\\/]$/, '') }
const elsewhere = ['**/node_modules/**', '.next/**', '.cache/**', '.data/**', 'e2e/.output/**']

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'pure',
          include: ['{lib,app,components,scripts,bench,e2e}/**/*.test.{ts,tsx,mjs}'],
          exclude: ['**/*.db.test.*', ...elsewhere],
          setupFiles: ['lib/testing/vitest-setup.ts'],
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'db',
          include: ['**/*.db.test.{ts,tsx}'],
          exclude: elsewhere,
          pool: 'forks',
          globalSetup: ['lib/testing/vitest-global.ts'],
          setupFiles: ['lib/testing/vitest-setup.ts', 'lib/testing/vitest-database.ts'],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
})
