import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { renderReport } from '@/lib/reports/render'
import { COLOURS } from '@/lib/reports/style'
import { englishWords, sampleReport } from '@/lib/testing/reports'

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

/** The style sheets that hold at the desk, as the program puts them together. */
const sheets = [...read('../../app/globals.css').matchAll(/@import "(\.\.[^"]+)"/g)].map((match) =>
  read(path.join('../../app', match[1] ?? '')),
)

const classesOf = (css: string) =>
  [...css.matchAll(/([^{}]*)\{/g)]
    .map((match) => match[1] ?? '')
    .filter((selector) => !selector.includes('.verdict-report'))
    .flatMap((selector) => [...selector.matchAll(/\.([a-z][\w-]*)/g)].map((match) => match[1]))

describe('a report shown at the desk', () => {
  it('follows the desk in each of its colours, or a theme would leave one behind', () => {
    expect([...taken.keys()].sort()).toEqual(Object.keys(COLOURS).sort())
  })

  it.each(Object.entries(COLOURS))('has the %s its file leaves with', (name, colours) => {
    expect(desk.get(taken.get(name))).toEqual(colours)
  })

  it('shares no class with the desk, or the preview would look other than what leaves', () => {
    const { html } = renderReport(sampleReport(), null, englishWords, 2)
    const own = new Set(
      [...html.matchAll(/ class="([^"]+)"/g)].flatMap((match) => match[1]?.split(' ') ?? []),
    )
    const desks = [...sheets, read('../../app/globals.css')].flatMap(classesOf)
    expect(own).toContain('quoted')
    expect(desks).toContain('reader-quote')
    expect(desks.filter((name) => name && own.has(name))).toEqual([])
  })
})
