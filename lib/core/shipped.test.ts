import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { shippedBytes } from '@/lib/core/shipped'

it('finds a file of the repository from any folder below it', () => {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'shipped '))
  try {
    fs.mkdirSync(path.join(root, 'build', 'worker'), { recursive: true })
    fs.mkdirSync(path.join(root, 'lib'))
    fs.writeFileSync(path.join(root, 'lib', 'weights.bin'), 'abc')
    expect(shippedBytes('lib/weights.bin', path.join(root, 'build', 'worker'))).toEqual(Buffer.from('abc'))
    expect(shippedBytes('lib/others.bin', path.join(root, 'build', 'worker'))).toBeNull()
  } finally {
    fs.rmSync(root, { recursive: true })
  }
})

it('finds what ships with this program', () => {
  expect(shippedBytes('package.json')?.length).toBeGreaterThan(100)
})
