import { describe, expect, it } from 'vitest'
import { canonicalLanguage, detectLanguage, directionOf, primarySubtag } from './language'

describe('detectLanguage', () => {
  it.each([
    ['en', 'The harbour master denied on Tuesday that the bridge would be closed to lorries.'],
    ['fr', 'La préfète a démenti mardi que le pont serait fermé aux camions cet hiver.'],
    ['de', 'Die Bürgermeisterin bestritt am Dienstag, dass die Brücke für Lastwagen gesperrt wird.'],
    ['ru', 'Мэр города опроверг во вторник сообщения о закрытии моста для грузовиков.'],
    ['ar', 'نفى رئيس البلدية يوم الثلاثاء التقارير التي تحدثت عن إغلاق الجسر أمام الشاحنات'],
    ['he', 'ראש העיר הכחיש ביום שלישי את הדיווחים על סגירת הגשר למשאיות'],
    ['ja', '市長は火曜日、橋がトラックに対して閉鎖されるという報道を否定した。'],
  ])('knows %s', async (language, text) => expect(await detectLanguage(text)).toBe(language))

  it.each(['', 'No.', '12,345 – 67 %', 'Khamenei Netanyahu'])('is not sure of %j', async (text) => {
    expect(await detectLanguage(text)).toBeNull()
  })
})

describe('directionOf', () => {
  it('follows the language', () => {
    expect(directionOf('ar', 'BBC تقول')).toBe('rtl')
    expect(directionOf('fa-IR', '')).toBe('rtl')
    expect(directionOf('en', 'السلام means peace')).toBe('ltr')
  })

  it('follows the first letter where the language is not known', () => {
    expect(directionOf(null, '– 12 שלום world')).toBe('rtl')
    expect(directionOf(null, '12 world שלום')).toBe('ltr')
    expect(directionOf(null, '')).toBe('ltr')
  })
})

describe('language tags', () => {
  it('are written as BCP 47 writes them', () => {
    expect(canonicalLanguage('en_us')).toBe('en-US')
    expect(canonicalLanguage('not a tag')).toBeNull()
    expect(primarySubtag('pt-BR')).toBe('pt')
  })
})
