import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** What a component calls its catalogues: `const t = useTranslations(…)`. */
const CATALOGUE = /const (\w+) = useTranslations\(/g

/** Two words of the catalogue, or one and something shown, set side by side in an order that no translation can change. */
function joined(code: string): string[] {
  const names = [...new Set([...code.matchAll(CATALOGUE)].map((found) => found[1]))].join('|')
  if (!names) return []
  const word = String.raw`\{(?:${names})\((?:[^{}]|\{[^{}]*\})*\)\}`
  const gap = String.raw`(?:\{' '\}|[\s.,:;·])`
  const shown = String.raw`<(?:Time|PathLine|bdi)\b`
  const patterns = [
    String.raw`\$\{(?:${names})\(`,
    `${word}${gap}*${shown}`,
    String.raw`<(?:Time|PathLine)\b[^<>]*\/>${gap}*${word}`,
    String.raw`${word}\s*[.,:;]`,
  ]
  return patterns.flatMap((pattern) => [...code.matchAll(new RegExp(pattern, 'g'))].map(([all]) => all))
}

describe('a sentence is one message, with places for what stands in it', () => {
  it('in every component', () => {
    const components = readdirSync(`${ROOT}components`, { recursive: true, withFileTypes: true })
      .filter(({ name }) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    expect(components.length).toBeGreaterThan(100)
    expect(
      components.flatMap((name) =>
        joined(readFileSync(`${ROOT}${name}`, 'utf8')).map((found) => `${name}: ${found}`),
      ),
    ).toEqual([])
  })

  const having = (code: string) => joined(`const t = useTranslations('x')\n${code}`)

  it.each([
    '<p>{t("since")} <Time at={at} /></p>',
    "<p>{t('by', { name })}{' '}\n<bdi>{name}</bdi></p>",
    '<p><Time at={at} /> {t("by")}</p>',
    '<p>{t(hint)}.</p>',
    'const label = `$'.concat('{t("open")}: `'),
  ])('would find %s', (code) => expect(having(code)).not.toEqual([]))

  it.each([
    '<p>{t.rich("since", { when: () => <Time at={at} /> })}</p>',
    '<dt>{t("since")}</dt><dd><Time at={at} /></dd>',
    'const label = t(hint)',
  ])('lets %s be', (code) => expect(having(code)).toEqual([]))
})
