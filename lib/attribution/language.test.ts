import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PATIENCE_MS } from '@/lib/testing/effort'
import { languageOf } from './language'
import { LANGUAGE_SIGNS } from './lexicon/language-signs'
import { TONGUES } from './lexicon/tongues'

const NAMES = new Intl.DisplayNames(['en'], { type: 'language' })
const NAME = new Map(
  Object.keys(LANGUAGE_SIGNS).map((code) => [(NAMES.of(code) ?? code).toLowerCase(), code]),
)

const corpus = path.join(import.meta.dirname, 'corpus')
const golden = fs
  .readdirSync(corpus, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({ name, text: fs.readFileSync(path.join(corpus, name, 'source.txt'), 'utf8') }))
/** Golden cases in another language begin with its name. */
const otherwise = (name: string) => NAME.get(name.split('-', 1)[0] ?? '') ?? 'en'
const english = golden.filter(
  ({ name }) => otherwise(name) === 'en' && !['rtl-text', 'unspaced-script'].includes(name),
)

describe('languageOf, of what is English or may be', () => {
  it.each(english.map(({ name, text }) => [name, text] as const))('reads %s as before', (_, text) => {
    expect(languageOf(text).support).toBe('full')
  })

  it('is sure of English where there is enough of it', () => {
    expect(languageOf(english.map(({ text }) => text).join('\n\n'))).toEqual({ code: 'en', support: 'full' })
  })

  it.each([
    ['nothing', ''],
    ['a name', 'Charles de Gaulle'],
    [
      'names from everywhere',
      'Rio de la Plata, Los Angeles, Château de la Mer, Herr von der Heide und Frau de Boer',
    ],
    ['a headline', 'PONT FERMÉ POUR TOUT L’HIVER SELON LA MAIRIE DE LA VILLE ET LE PORT'],
    ['a short sentence', 'Le pont est fermé.'],
    ['numbers', '12,345 – 67 % 1931 1932 1933 1934 1935 1936 1937 1938'],
    [
      'a long foreign quote',
      'She said: «Le pont est fermé pour tout l’hiver et la ville ne dit pas quand il sera ouvert», the port’s head told the council on Monday.',
    ],
    [
      'a quote in another script',
      'He told the crowd that “الجسر مغلق طوال فصل الشتاء ولن يفتح أمام الشاحنات قبل شهر مايو”, and left with his wife.',
    ],
  ])('says nothing against it of %s', (_, text) => {
    expect(languageOf(text).support).toBe('full')
  })
})

describe('languageOf, of other languages', () => {
  const others = golden.filter(({ name }) => otherwise(name) !== 'en')

  it.each(others.map(({ name, text }) => [name, text] as const))('knows the language of %s', (name, text) => {
    const code = otherwise(name)
    expect(languageOf(text)).toEqual({ code, support: TONGUES.has(code) ? 'quotes' : 'none' })
  })

  it('has two cases or more of every language whose quotes are read', () => {
    const counts = [...TONGUES.keys()].map(
      (code) => others.filter(({ name }) => otherwise(name) === code).length,
    )
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(2)
  })

  it.each([
    [
      'nl',
      'De burgemeester ontkende dinsdag dat de brug voor vrachtwagens wordt gesloten en de vissers geloven het niet.',
    ],
    [
      'pl',
      'Burmistrz zaprzeczyła we wtorek, że most zostanie zamknięty dla ciężarówek, ale rybacy jej nie wierzą.',
    ],
    [
      'sv',
      'Borgmästaren förnekade på tisdagen att bron skulle stängas för lastbilar, men fiskarna tror inte på det.',
    ],
    [
      'id',
      'Wali kota itu membantah pada hari Selasa bahwa jembatan akan ditutup untuk truk dan tidak akan dibuka dalam waktu dekat.',
    ],
    ['el', 'Η δήμαρχος διέψευσε την Τρίτη ότι η γέφυρα θα κλείσει για τα φορτηγά.'],
    ['ja', '市長は火曜日、橋がトラックに対して閉鎖されるという報道を否定し、詳細は述べなかった。'],
    ['zh', '市长星期二否认了有关大桥将对卡车关闭的报道，并表示不会再作进一步的说明。'],
    ['ko', '시장은 화요일 다리가 트럭에 대해 폐쇄될 것이라는 보도를 부인하고 더 말하지 않았다.'],
    [
      'ur',
      'میئر نے منگل کو ان خبروں کی تردید کی کہ پل کو ٹرکوں کے لیے بند کر دیا جائے گا اور اس پر بات نہیں کی۔',
    ],
  ])('names %s, of which nothing is read', (code, text) => {
    expect(languageOf(text)).toEqual({ code, support: 'none' })
  })

  it('does not name a language in a script that several share, where its words do not tell', () => {
    expect(languageOf('Ҳавои имрӯз дар шаҳр хуб шуд, мардум шод шуданд')).toEqual({
      code: null,
      support: 'none',
    })
  })

  it('is not led astray by a preface in another language', () => {
    const article = golden.find(({ name }) => name === 'french-quote-then-speaker')?.text ?? ''
    const preface = 'Translated for the desk. The original follows. '
    expect(languageOf(preface + `${article}\n\n`.repeat(40)).code).toBe('fr')
  })
})

describe('languageOf, whatever the text', () => {
  it('never throws, and says the same twice', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), (text) => {
        expect(languageOf(text)).toEqual(languageOf(text))
      }),
    )
  })

  it('costs a page next to nothing, however long the text', { timeout: PATIENCE_MS, retry: 2 }, () => {
    const long = 'La mairie ne croit pas à ce projet, a déclaré Ana Ruiz. '.repeat(90_000)
    for (let n = 0; n < 50; n += 1) languageOf(long)
    const before = process.cpuUsage()
    for (let n = 0; n < 50; n += 1) languageOf(long)
    // A fifth of a millisecond when the machine is idle.
    expect(process.cpuUsage(before).user / 1000 / 50).toBeLessThan(2)
  })
})
