import { describe, expect, it } from 'vitest'
import { COLOURS, cssString, REPORT_STYLE } from './style'

/** Relative luminance and contrast ratio as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

const GROUNDS = {
  paper: ['ink', 'soft', 'link', 'asserts', 'denies', 'mute'],
  'confirmed-wash': ['confirmed'],
  'denied-wash': ['denied'],
  'unverified-wash': ['unverified'],
  'denies-wash': ['denies', 'ink'],
} as const

describe('the colours of a report', () => {
  it.each(Object.entries(GROUNDS))('can be read on %s, light and dark', (ground, inks) => {
    const paper = COLOURS[ground as keyof typeof GROUNDS]
    for (const ink of inks)
      for (const scheme of [0, 1] as const)
        expect(contrast(COLOURS[ink][scheme], paper[scheme]), `${ink} ${scheme}`).toBeGreaterThanOrEqual(4.5)
  })

  it('never gives a verdict the colour of a stance', () => {
    for (const scheme of [0, 1] as const) {
      const verdicts = [COLOURS.confirmed, COLOURS.denied, COLOURS.unverified].map((pair) => pair[scheme])
      const stances = [COLOURS.asserts, COLOURS.denies, COLOURS.mute].map((pair) => pair[scheme])
      expect(new Set([...verdicts, ...stances]).size).toBe(6)
    }
  })
})

describe('the style of a report', () => {
  it('touches nothing outside the report', () => {
    const selectors = REPORT_STYLE.replace(/@media[^{]*\{/g, '').matchAll(/(?:^|\})\s*([^{}]+)\{/g)
    const loose = [...selectors]
      .map((match) => match[1]?.trim() ?? '')
      .flatMap((group) => group.split(/,(?![^(]*\))/))
      .filter((selector) => selector && !selector.trim().startsWith('.verdict-report'))
    expect(loose).toEqual([])
  })

  it('uses logical directions only', () => {
    expect(REPORT_STYLE).not.toMatch(/(?:margin|padding|border|text-align)[^;{}]*(?:left|right)/)
  })
})

describe('cssString', () => {
  it('writes everything but letters and digits as escapes', () => {
    expect(cssString('a"b</style>')).toBe('"a\\22 b\\3c \\2f style\\3e "')
    expect(cssString('é\n')).toBe('"\\e9 \\a "')
  })
})
