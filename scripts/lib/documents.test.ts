import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findDocuments, whyUnread } from './documents'

let folder: string
const at = (...names: string[]) => path.join(folder, ...names)

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'two words '))
  for (const name of ['a', 'a/deeper', 'b', 'none']) fs.mkdirSync(at(name))
  const files = ['a/two.txt', 'a/one.TXT', 'a/.hidden.txt', 'a/note.md', 'a/deeper/three.txt', 'b/one.txt']
  for (const name of files) fs.writeFileSync(at(name), name)
  fs.symlinkSync(at('gone.txt'), at('a', 'link.txt'))
  fs.symlinkSync(at('round.txt'), at('round.txt'))
  fs.mkdirSync(at('a', 'folder.txt'))
})

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

async function found(...names: string[]) {
  const documents = await findDocuments(names, Readable.from([Buffer.from('from '), Buffer.from('input')]))
  return Promise.all(
    documents.map(async (one) => {
      if ('problem' in one) return [one.file, one.problem]
      return [one.file, await one.bytes().then((bytes) => Buffer.from(bytes).toString(), whyUnread)]
    }),
  )
}

describe('findDocuments', () => {
  it('takes of a folder its .txt files by name, not those below it, hidden ones or folders', async () => {
    expect(await found(at('a'))).toEqual([
      [at('a', 'link.txt'), 'is not there'],
      [at('a', 'one.TXT'), 'a/one.TXT'],
      [at('a', 'two.txt'), 'a/two.txt'],
    ])
  })

  it('takes a file whatever its name ends in, by the path it was given with', async () => {
    expect(await found(at('a', 'note.md'), at('b', 'one.txt'), at('a', '.hidden.txt'))).toEqual([
      [at('a', 'note.md'), 'a/note.md'],
      [at('b', 'one.txt'), 'b/one.txt'],
      [at('a', '.hidden.txt'), 'a/.hidden.txt'],
    ])
  })

  it('takes each once, however often it is named', async () => {
    const relative = path.relative(process.cwd(), at('b', 'one.txt'))
    expect(await found(relative, at('b'), '-', '-')).toEqual([
      [relative, 'b/one.txt'],
      ['-', 'from input'],
    ])
  })

  it('says of each name what is wrong with it', async () => {
    expect(await found(at('none'), at('gone'), at('b', 'one.txt', 'x'), at('round.txt'))).toEqual([
      [at('none'), 'has no .txt file in it'],
      [at('gone'), 'is not there'],
      [at('b', 'one.txt', 'x'), 'is not there'],
      [at('round.txt'), 'is a link that leads to itself'],
    ])
  })
})

describe('whyUnread', () => {
  it('has words for what may not be read, and passes on what it has none for', () => {
    expect(whyUnread(Object.assign(new Error('EACCES: x'), { code: 'EACCES' }))).toBe('may not be read')
    expect(whyUnread(Object.assign(new Error('EIO: i/o error'), { code: 'EIO' }))).toBe(
      'could not be read: EIO: i/o error',
    )
    expect(whyUnread('why')).toBe('could not be read: why')
  })
})
