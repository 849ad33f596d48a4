import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { completeLockfile } from './lockfile.mjs'
import { root } from './paths.mjs'

const asking = (optionalDependencies, more = {}) => ({
  lockfileVersion: 3,
  packages: { '': {}, 'node_modules/tool': { version: '2.0.0', optionalDependencies }, ...more },
})

describe('completeLockfile', () => {
  it.each([
    ['@tool/darwin-arm64', { cpu: ['arm64'], os: ['darwin'] }],
    ['@tool/cli-linux-x64-musl', { cpu: ['x64'], os: ['linux'], libc: ['musl'] }],
    ['@tool/swc-linux-arm-gnueabihf', { cpu: ['arm'], os: ['linux'], libc: ['glibc'] }],
    ['@tool/swc-win32-x64-msvc', { cpu: ['x64'], os: ['win32'] }],
    ['@tool/oxide-wasm32-wasi', { cpu: ['wasm32'] }],
  ])('reads the platform of %s from its name', (name, platform) => {
    const { lockfile, added } = completeLockfile(asking({ [name]: '1.2.3' }))
    expect(added).toEqual([`node_modules/${name}`])
    expect(lockfile.packages[`node_modules/${name}`]).toEqual({
      version: '1.2.3',
      optional: true,
      ...platform,
    })
  })

  it('leaves alone what is there, nested or further up', () => {
    const there = {
      'node_modules/up': { version: '1.0.0' },
      'node_modules/tool/node_modules/inner': {
        version: '1.0.0',
        optionalDependencies: { up: '1.0.0', near: '1.0.0' },
      },
      'node_modules/tool/node_modules/near': { version: '1.0.0' },
    }
    expect(completeLockfile(asking({ up: '1.0.0' }, there)).added).toEqual([])
  })

  it('takes the version of the one who asks where only a range is given', () => {
    const { lockfile } = completeLockfile(asking({ part: '^2.0.0-beta' }))
    expect(lockfile.packages['node_modules/part'].version).toBe('2.0.0')
  })
})

it('finds nothing missing in the lockfile of this program, so that npm ci takes it everywhere', () => {
  const lockfile = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
  expect(completeLockfile(lockfile).added).toEqual([])
})
