import { defineConfig } from 'vitest/config'

const alias = { '@': new URL('.', import.meta.url).pathname.replace(/%20/g, ' ').replace(/\/$/, '') }

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: { name: 'pure', include: ['{lib,components,scripts}/**/*.test.{ts,tsx}'], exclude: ['**/*.db.test.ts', '**/node_modules/**'] },
      },
    ],
  },
})
