import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { COLOURS } from '@/lib/reports/style'

const read = (file: string) => fs.readFileSync(path.join(import.meta.dirname, file), 'utf8')

/** What the desk puts in place of a report's own colours: the report's name of it, and the desk's. */
const taken = new Map(
  [...read('sheet.css').matchAll(/--r-([a-z-]+): var\(--([a-z-]+)\);/g)].map((match) => [match[1], match[2]]),
)

/** The desk's colours as they are without high contrast: the first block of their file. */
const desk = new Map(
  [
    ...(read('../ui/tokens.css').split('}')[0] ?? '').matchAll(/--([a-z-]+): light-dark\((\S+), (\S+)\);/g),
  ].map((match) => [match[1], [match[2], match[3]]]),
)

describe('a report shown at the desk', () => {
  it('follows the desk in each of its colours, or a theme would leave one behind', () => {
    expect([...taken.keys()].sort()).toEqual(Object.keys(COLOURS).sort())
  })

  it.each(Object.entries(COLOURS))('has the %s its file leaves with', (name, colours) => {
    expect(desk.get(taken.get(name))).toEqual(colours)
  })
})
