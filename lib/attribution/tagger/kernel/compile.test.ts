import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { compileKernel } from '@/lib/attribution/tagger/kernel/compile'

const read = (name: string) => fs.readFileSync(path.join(import.meta.dirname, name), 'utf8')

it('the committed kernel is the compiled source', async () => {
  expect(await compileKernel(read('kernel.as'))).toBe(read('bytes.ts'))
})

it('says why a source does not compile', async () => {
  await expect(compileKernel('export function broken(: i32 {}')).rejects.toThrow('does not compile')
})
