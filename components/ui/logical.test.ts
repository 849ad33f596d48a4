import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Utilities and properties that name a side of the screen instead of a side of the text. */
const PHYSICAL_CLASS =
  /(?<![\w-])-?(?:(?:ml|mr|pl|pr|left|right)-(?:\d|\[|\(|auto|px|full|-)|text-(?:left|right)(?![\w-])|float-(?:left|right)(?![\w-])|(?:border|rounded)-(?:l|r|tl|tr|bl|br)(?![a-z])|scroll-[mp][lr]-)/
const PHYSICAL_CSS =
  /(?:margin|padding|border)-(?:left|right)|text-align:\s*(?:left|right)|float:\s*(?:left|right)|(?:^|[\s;{])(?:left|right):/m
const PHYSICAL_STYLE = /(?:margin|padding|border)(?:Left|Right)\b|style\.(?:left|right)\b/

function files(folder: string, pattern: RegExp): string[] {
  return readdirSync(`${ROOT}${folder}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
}

function offences(name: string, pattern: RegExp): string[] {
  const lines = readFileSync(`${ROOT}${name}`, 'utf8').split('\n')
  return lines.flatMap((line, at) => (pattern.test(line) ? [`${name}:${at + 1}: ${line.trim()}`] : []))
}

describe('sides follow the direction of the text', () => {
  const folders = ['app', 'components']

  it('in classes and styles of every component', () => {
    const components = folders.flatMap((folder) => files(folder, /\.tsx?$/))
    expect(components.length).toBeGreaterThan(30)
    expect(
      components.flatMap((name) => [...offences(name, PHYSICAL_CLASS), ...offences(name, PHYSICAL_STYLE)]),
    ).toEqual([])
  })

  it('in style sheets', () => {
    expect(
      folders.flatMap((folder) => files(folder, /\.css$/)).flatMap((name) => offences(name, PHYSICAL_CSS)),
    ).toEqual([])
  })

  it.each([
    'ml-2',
    '-mr-1',
    'md:left-0',
    'text-left',
    'pl-[3px]',
    'rounded-tl-md',
    'border-l',
    'hover:right-auto',
  ])('would find %s', (name) => expect(`className="flex ${name} grow"`).toMatch(PHYSICAL_CLASS))

  it.each([
    'ms-2',
    'text-start',
    'ChevronLeft',
    'border-line',
    'rounded-lg',
    'leading-normal',
    'translate-x-1',
  ])('lets %s be', (name) => expect(`className="flex ${name} grow"`).not.toMatch(PHYSICAL_CLASS))
})
