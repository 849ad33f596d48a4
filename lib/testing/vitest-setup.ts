import { afterEach, beforeEach, vi } from 'vitest'

// Secrets and addresses of no consequence, so that env() holds in every test.
process.env.NEXTAUTH_SECRET ??= 'for tests only, and long enough for it'
process.env.NEXTAUTH_URL ??= 'http://127.0.0.1:3000'
process.env.LOG_LEVEL ??= 'silent'
process.env.DATABASE_URL ??= 'postgresql://nobody@127.0.0.1:1/no-database-in-pure-tests'

// What is printed as an error in a test is a fault nobody looks at: it fails the test. A test that expects one spies on
// console.error itself, which takes the place of this spy.
const printed: string[] = []
const original = console.error

beforeEach(() => {
  printed.length = 0
  console.error = (...parts: unknown[]) => {
    printed.push(parts.map(String).join(' '))
    original(...parts)
  }
})

afterEach(() => {
  vi.restoreAllMocks()
  console.error = original
  if (printed.length > 0) throw new Error(`console.error was called: ${printed.join('\n')}`)
})
