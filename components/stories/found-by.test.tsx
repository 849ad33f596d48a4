import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { TAGGER_RULE } from '@/lib/attribution/confidence/evidence'
import { sourceFiles } from '@/lib/testing/source-files'
import { en } from '@/messages/en'
import { FoundBy } from './found-by'

const words = (rule: string, tagged: boolean): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en-GB" messages={en} timeZone="UTC">
      <FoundBy number={4} statement={{ rule, tagged }} />
    </NextIntlClientProvider>,
  )

/** The ids under which the rules write down what they find. */
function ruleIds(): string[] {
  const ids = sourceFiles('lib/attribution')
    .filter(({ path }) => !path.endsWith('.test.ts'))
    .flatMap(({ path, text }) => [
      ...text.matchAll(/\brule: '([^']+)'/g),
      ...(path.includes('/rules/') ? text.matchAll(/^ {2}id: '([^']+)'/gm) : []),
    ])
  return [...new Set(ids.map(([, id]) => id ?? ''))]
}

describe('what found a suggestion', () => {
  it('is told in words for every rule there is, and for none that is gone', () => {
    expect(ruleIds()).toContain('clause-after')
    expect(ruleIds()).toContain('marked-quote')
    expect(Object.keys(en.workbench.foundBy).sort()).toEqual([...ruleIds(), TAGGER_RULE].sort())
  })

  it('names the tagger where it agrees, and once where it was alone', () => {
    expect(words('clause-after', false)).toContain(
      '>Suggested from statement 4 · found by a verb of saying before the words<',
    )
    expect(words('clause-after', true)).toContain('a verb of saying before the words, and by the tagger<')
    expect(words('tagger', true)).toContain('· found by the tagger alone<')
  })

  it('is told by its id where this version has no words for it, and keeps the id for whoever looks', () => {
    expect(words('rule-of-old', false)).toContain('· found by rule-of-old<')
    expect(words('clause-after', false)).toContain('data-rule="clause-after"')
  })
})
