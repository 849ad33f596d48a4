import { describe, expect, it } from 'vitest'
import { TONGUES } from './lexicon/tongues'
import { findMarked, marksOf } from './marks'
import { charRange, read } from './reading'

function quotes(code: string, text: string): string[] {
  const marks = marksOf(TONGUES.get(code)?.marks ?? [])
  const reading = read(text, (tokens, paragraphs) => findMarked(tokens, paragraphs, marks))
  return reading.quotes.map((quote) => {
    const range = charRange(reading, quote)
    return range ? text.slice(range.start, range.end) : ''
  })
}

describe('findMarked', () => {
  it.each([
    ['guillemets with narrow blanks', 'fr', 'Il dit « va », puis « reste ».', ['« va »', '« reste »']],
    ['guillemets behind an elision', 'fr', 'C’est l’« affaire » du pont.', ['« affaire »']],
    ['low and high', 'de', 'Er sagte: „Geh.“ Dann rief er: „Bleib!“', ['„Geh.“', '„Bleib!“']],
    ['guillemets inwards', 'de', 'Er rief »Geh« und »Bleib«.', ['»Geh«', '»Bleib«']],
    ['guillemets outwards, as in Switzerland', 'de', 'Er rief «Geh» und «Bleib».', ['«Geh»', '«Bleib»']],
    ['inner marks', 'ru', 'Он читал «газету „Труд“ утром».', ['«газету „Труд“ утром»']],
    ['the same marks inside', 'ru', 'Он читал «газету «Труд» утром».', ['«газету «Труд» утром»']],
    ['a high mark that closes', 'uk', 'Він сказав „іди“ і „стій“.', ['„іди“', '„стій“']],
    ['right to left', 'ar', 'قال «اذهب» ثم “ابق”.', ['«اذهب»', '“ابق”']],
    ['right to left, typed as it looks', 'fa', 'او گفت »برو« و رفت.', ['»برو«']],
    ['gershayim that quote and abbreviate', 'he', 'הוא אמר ״צה״ל כאן״ והלך.', ['״צה״ל כאן״']],
    ['straight marks that abbreviate', 'he', 'צה"ל וארה"ב דנו בכך.', []],
    ['straight marks', 'tr', 'O "git" dedi.', ['"git"']],
    ['inches are no quote', 'es', 'Un tubo de 6" y otro de 9" largo.', []],
    ['a mark without a partner', 'es', 'Dijo «ve y se fue.\n\nElla calló.', []],
    [
      'a quote behind a mark without a partner',
      'es',
      'Dijo «ve y luego “ven” y se fue.\n\nCalló.',
      ['“ven”'],
    ],
    ['nothing between', 'pt', 'Disse «» e “” e foi.', []],
  ])('%s', (_, code, text, expected) => {
    expect(quotes(code, text)).toEqual(expected)
  })

  it('goes on over paragraphs that open with a mark', () => {
    expect(quotes('fr', '« Un.\n\n« Deux.\n\n» Trois. » Fin.')).toEqual(['« Un.\n\n« Deux.\n\n» Trois. »'])
    expect(quotes('tr', '“Bir.\n\nİki.” Son.')).toEqual([])
  })
})
