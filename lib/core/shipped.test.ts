import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { shippedFile } from '@/lib/core/shipped'

it('finds a file of the repository from any folder below it', () => {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'shipped '))
  try {
    fs.mkdirSync(path.join(root, 'build', 'worker'), { recursive: true })
    fs.mkdirSync(path.join(root, 'lib'))
    fs.writeFileSync(path.join(root, 'lib', 'weights.bin'), 'abc')
    expect(shippedFile('lib/weights.bin', path.join(root, 'build', 'worker'))).toBe(
      path.join(root, 'lib', 'weights.bin'),
    )
    expect(shippedFile('lib/others.bin', path.join(root, 'build', 'worker'))).toBeNull()
  } finally {
    fs.rmSync(root, { recursive: true })
  }
})

it('finds what ships with this program', () => {
  expect(path.basename(shippedFile('package.json') ?? '')).toBe('package.json')
})
