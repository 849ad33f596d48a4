import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PATIENCE_MS } from '@/lib/testing/effort'
import type { Tongue } from './lexicon/tongue'
import { TONGUES } from './lexicon/tongues'
import { suggestQuotes } from './suggest-quotes'

const tongue = (code: string): Tongue => {
  const found = TONGUES.get(code)
  if (!found) throw new Error(`no tongue ${code}`)
  return found
}

/** Source, cue and content as words, of every statement. */
function words(code: string, text: string) {
  return suggestQuotes(text, tongue(code)).map(({ source, cue, content, stance }) => ({
    source: source.name,
    cue: cue && text.slice(cue.start, cue.end),
    content: content.map(({ start, end }) => text.slice(start, end)).join(' … '),
    ...(stance === 'ASSERTS' ? {} : { stance }),
  }))
}

describe('suggestQuotes, in doubt', () => {
  it.each([
    ['the last word before a cue may be a place', 'fr', 'Le maire de Lyon a déclaré : « Non. »', 'a déclaré'],
    [
      'one capital that begins a sentence may be any word',
      'es',
      'Ayer dijo: «El puente está cerrado».',
      'dijo',
    ],
    ['one noun is no name where all have capitals', 'de', 'Polizei sagte: „Die Brücke ist zu.“', 'sagte'],
    ['a description without a name', 'pt', '“A ponte está fechada”, disse o prefeito.', 'disse'],
    ['an ending of the one spoken to', 'ru', '«Мост закрыт на зиму», — сказал Ивану.', 'сказал'],
    [
      'a name bent by the words before it',
      'ru',
      'По словам Ивана Петрова, «мост закрыт на зиму».',
      'По словам',
    ],
    ['letters that show no ending', 'uk', '«Міст закрито на зиму», — розповів Reuters.', 'розповів'],
    ['a hearer between', 'fr', '« Le pont est fermé », a déclaré à Reuters Ana Ruiz.', 'a déclaré'],
    ['the hearer behind the speaker', 'de', '„Die Brücke ist zu“, sagte Weber Journalisten.', 'sagte'],
    ['several speakers, where nouns have capitals', 'de', '„Die Brücke ist zu“, sagten Anwohner.', 'sagten'],
    ['no capitals at all', 'ar', '«الجسر مغلق طوال الشتاء»، قال أحمد.', 'قال'],
  ])('names nobody: %s', (_, code, text, cue) => {
    expect(words(code, text)).toEqual([{ source: '', cue, content: expect.any(String) }])
  })

  it.each([
    ['a cue that is turned round', 'de', 'Ana Ruiz hat nie gesagt und nicht sagte: „Die Brücke ist zu.“'],
    ['a cue that is turned round', 'ru', 'Она не сказала: «Мост закрыт на зиму».'],
    ['a cue that is turned round', 'ar', 'لم تقل ولا قالت: «الجسر مغلق طوال الشتاء».'],
    ['a name in marks before a verb', 'ru', 'Газета «Труд» сообщила об этом.'],
    ['a name in marks behind a verb', 'ru', 'Об этом заявила «Роснефть» утром.'],
    ['a name in marks where the verb comes last', 'fa', 'روزنامه «کیهان» نوشت.'],
    ['a phrase in marks', 'es', 'Fue «el fin del puente» para todos.'],
    ['a dash that begins a list', 'es', '—El puente\n—El muelle\n—El puerto'],
  ])('suggests nothing: %s', (_, code, text) => {
    expect(words(code, text)).toEqual([])
  })
})

describe('suggestQuotes', () => {
  it.each([
    [
      'de',
      '„Die Brücke ist zu“, sagte Ursula von der Heide der Deutschen Presse-Agentur.',
      'Ursula von der Heide',
    ],
    ['es', '«El puente está cerrado», dijo Ana de la Vega al Diario del Puerto.', 'Ana de la Vega'],
    ['pt', '“A ponte está fechada”, disse João da Silva à Rádio do Porto.', 'João da Silva'],
    ['fr', '« Le pont est fermé », a insisté Marine Le Goff.', 'Marine Le Goff'],
  ])('ends a name in %s where the hearer begins', (code, text, source) => {
    expect(words(code, text)[0]?.source).toBe(source)
  })

  it('leaves a cue before a colon to the quote behind it', () => {
    expect(words('es', '«El puente está cerrado», dijo Ana Ruiz: «No se abrirá antes de mayo».')).toEqual([
      { source: '', cue: null, content: '«El puente está cerrado»' },
      { source: 'Ana Ruiz', cue: 'dijo', content: '«No se abrirá antes de mayo»' },
    ])
    expect(words('ar', 'قالت المديرة: «الجسر مغلق»، وأضافت: «لن يفتح قبل مايو».')).toEqual([
      { source: '', cue: 'قالت', content: '«الجسر مغلق»' },
      { source: '', cue: 'وأضافت', content: '«لن يفتح قبل مايو»' },
    ])
  })

  it('leaves a colon behind "that" to what was said', () => {
    expect(words('es', 'Ana Ruiz dijo que hay una regla: «Nadie cruza el puente».')).toEqual([
      { source: '', cue: null, content: '«Nadie cruza el puente»' },
    ])
  })

  it('looks past marks of direction', () => {
    expect(words('he', '"הגשר סגור כל החורף"\u200f, אמרה ראשת העיר.')).toEqual([
      { source: '', cue: 'אמרה', content: '"הגשר סגור כל החורף"' },
    ])
  })

  it('tells denials and confirmations', () => {
    expect(words('fr', '« Le terrain a été vendu », a confirmé Ana Ruiz.')[0]?.stance).toBe('CONFIRMS')
    expect(words('fa', 'شهردار تکذیب کرد: «زمین فروخته نشده است».')[0]?.stance).toBe('DENIES')
  })

  it('knows outlets by name, and bodies by their capitals', () => {
    const [outlet] = suggestQuotes('«El puente está cerrado», informó Reuters.', tongue('es'))
    const [body] = suggestQuotes('« Le pont est fermé », a annoncé ONU.', tongue('fr'))
    expect(outlet?.source).toMatchObject({ name: 'Reuters', kind: 'OUTLET' })
    expect(body?.source).toMatchObject({ name: 'ONU', kind: 'ORGANISATION' })
  })
})

const corpus = path.join(import.meta.dirname, 'corpus')
const GOLDEN = fs
  .readdirSync(corpus, { withFileTypes: true })
  .filter(
    (entry) => entry.isDirectory() && /^(?:arab|fr|germ|heb|pers|port|russ|span|turk|ukr)/.test(entry.name),
  )
  .map((entry) => fs.readFileSync(path.join(corpus, entry.name, 'source.txt'), 'utf8'))

const tongues = fc.constantFrom(...TONGUES.values())
const piece = fc.constantFrom(
  ...['«', '»', '“', '”', '„', '"', '״', '—', ',', '،', ':', '.', '\n\n', '\u200f', '\ud800', 'İ', ' '],
  ...[
    'Ana Ruiz',
    'dijo',
    'a déclaré',
    'sagte',
    'сказала',
    'قال',
    'אמר',
    'گفت',
    'dedi',
    'que',
    'no',
    'el',
    'puente',
  ],
)
const scattered = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' '))
const damaged = fc
  .tuple(fc.constantFrom(...GOLDEN), fc.nat(200), fc.nat(8), piece)
  .map(([text, at, drop, put]) => text.slice(0, at) + put + text.slice(at + drop))
const anything = fc.oneof(scattered, damaged, fc.string({ unit: 'binary', maxLength: 200 }))

describe('suggestQuotes, whatever the text', () => {
  it('answers in reading order, with parts that lie apart in the text and in the range, all of them direct', () => {
    fc.assert(
      fc.property(anything, tongues, (text, one) => {
        const found = suggestQuotes(text, one)
        expect(suggestQuotes(text, one)).toEqual(found)
        for (const { range, source, cue, content, mode, ...rest } of found) {
          const parts = [source.range, cue, ...content]
            .filter((part) => part !== null)
            .sort((a, b) => a.start - b.start)
          expect(mode).toBe('DIRECT')
          expect(rest.outlets).toEqual([])
          expect(parts[0]?.start).toBe(range.start)
          expect(parts.at(-1)?.end).toBe(range.end)
          expect(parts.every(({ start, end }, i) => start < end && start >= (parts[i - 1]?.end ?? 0))).toBe(
            true,
          )
          expect(range.end).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 800 },
    )
  })

  it('finds something in most of what it is asked about', () => {
    const samples = fc.sample(fc.tuple(damaged, tongues), { numRuns: 300, seed: 7 })
    expect(samples.filter(([text, one]) => suggestQuotes(text, one).length > 0).length).toBeGreaterThan(60)
  })
})

const ADVERSARIES = [
  '«',
  ' «a',
  '"',
  ' "a',
  '«a»',
  '«a b c d», ',
  'dijo ',
  'dijo Ana ',
  'Ana de ',
  '— a\n',
  '— a, ',
  '\u200f',
  '«a b c d»\u200f',
  'dijo: «a\n\n«',
]

describe('suggestQuotes, in linear time', () => {
  const cost = (text: string): number => {
    let best = Number.POSITIVE_INFINITY
    for (let n = 0; n < 3; n += 1) {
      const before = process.cpuUsage()
      suggestQuotes(text, tongue('es'))
      best = Math.min(best, process.cpuUsage(before).user / 1000)
    }
    return best
  }

  it.each(ADVERSARIES)('%j', { retry: 2, timeout: PATIENCE_MS }, (piece) => {
    const text = (length: number): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
    cost(text(5_000))
    // Four times the text: linear is 4, quadratic 16. The floor keeps a few milliseconds of noise out.
    expect(cost(text(80_000)) / Math.max(cost(text(20_000)), 4)).toBeLessThan(11)
  })
})
