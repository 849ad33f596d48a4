import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8').replaceAll('"', "'")

type Palette = Map<string, { light: string; dark: string }>

function palette(selector: string): Palette {
  const start = css.indexOf(`${selector} {`)
  const block = css.slice(start, css.indexOf('}', start))
  const roles = block.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)
  return new Map([...roles].map(([, role = '', light = '', dark = '']) => [role, { light, dark }]))
}

function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
  const [r = 0, g = 0, b = 0] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** WCAG 2.2 contrast ratio of two hex colours. */
function ratio(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

const GROUNDS = ['paper', 'surface', 'wash']
const FAMILY = ['confirmed', 'denied', 'unverified', 'asserts', 'denies', 'mute']
const TEXT: [string, string][] = [
  ...['ink', 'soft', 'faint', 'accent', 'danger', ...FAMILY].flatMap((role) =>
    GROUNDS.map((ground): [string, string] => [role, ground]),
  ),
  ...FAMILY.map((role): [string, string] => [role, `${role}-wash`]),
  ...FAMILY.map((role): [string, string] => ['ink', `${role}-wash`]),
  ...FAMILY.map((role): [string, string] => ['soft', `${role}-wash`]),
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-hover'],
  ['danger-ink', 'danger'],
]
const SHAPES: [string, string][] = ['focus', 'control'].flatMap((role) =>
  GROUNDS.map((ground): [string, string] => [role, ground]),
)

const contrast = palette(":root[data-theme='contrast']")
const themes: [string, Palette, number][] = [
  ['default', palette(':root'), 4.5],
  ['contrast', contrast, 7],
]

describe.each(themes)('%s theme', (_name, roles, textMinimum) => {
  const of = (role: string, scheme: 'light' | 'dark') => {
    const colour = roles.get(role)
    if (!colour) throw new Error(`tokens.css has no role ${role}`)
    return colour[scheme]
  }

  it.each(TEXT)('%s can be read on %s', (role, ground) => {
    for (const scheme of ['light', 'dark'] as const) {
      expect(ratio(of(role, scheme), of(ground, scheme)), scheme).toBeGreaterThanOrEqual(textMinimum)
    }
  })

  it.each(SHAPES)('%s can be seen on %s', (role, ground) => {
    for (const scheme of ['light', 'dark'] as const) {
      expect(ratio(of(role, scheme), of(ground, scheme)), scheme).toBeGreaterThanOrEqual(3)
    }
  })

  it('gives every verdict and every stance a colour of its own', () => {
    for (const scheme of ['light', 'dark'] as const) {
      expect(new Set(FAMILY.map((role) => of(role, scheme))).size).toBe(FAMILY.length)
    }
  })
})

it('gives the system preference the same high contrast as the explicit choice', () => {
  const media = css.slice(css.indexOf('@media (prefers-contrast: more)'))
  const start = media.indexOf('--paper')
  const values = (block: string) => block.slice(0, block.indexOf('}')).replace(/\s+/g, ' ').trim()
  const chosen = css.slice(css.indexOf('--paper', css.indexOf(":root[data-theme='contrast']")))
  expect(values(media.slice(start))).toBe(values(chosen))
})
