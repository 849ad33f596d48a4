import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scoreAttribution } from './quality'

let folder: string
const at = (name: string) => path.join(folder, name)

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'quality '))
  fs.writeFileSync(at('story.txt'), '“It is shut,” the mayor said.')
  fs.writeFileSync(
    at('scorer.mjs'),
    "import fs from 'node:fs'\nconst [, , marked, lines] = process.argv\nconsole.log(marked, fs.readFileSync(lines, 'utf8').split('\\n').length - 1)\n",
  )
})

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

describe('scoreAttribution', () => {
  it('hands the scorer the articles and a line for each', async () => {
    expect(await scoreAttribution(folder, at('scorer.mjs'))).toBe(`${folder} 1`)
  })

  it('is nothing where there is nothing to score by', async () => {
    expect(await scoreAttribution(folder, at('gone.mjs'))).toBeNull()
    expect(await scoreAttribution(at('gone'), at('scorer.mjs'))).toBeNull()
  })
})
