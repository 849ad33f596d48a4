/** Which language a text is in and which way it runs. Server only: the letter statistics are a megabyte. */
import type { TextDirection } from './model'

/** More text does not make the answer surer, only slower. */
const SAMPLE_LENGTH = 4000
const ENOUGH_LETTERS = 24

const RTL_LANGUAGES = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'ks',
  'ps',
  'sd',
  'syr',
  'ug',
  'ur',
  'yi',
])
const STRONG = /\p{L}/u
const STRONG_RTL =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/** ISO 639-1 code when the letters leave no real doubt, else null. */
export async function detectLanguage(text: string): Promise<string | null> {
  const sample = text.slice(0, SAMPLE_LENGTH)
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < ENOUGH_LETTERS) return null
  // Loaded with the first text that needs it, so that starting the server does not pay for it.
  const { eld } = await import('eld/extrasmall')
  const result = eld.detect(sample)
  return result.language !== '' && result.isReliable() ? result.language : null
}

/** From the language where it is known, else from the first letter that has a direction. */
export function directionOf(language: string | null, text: string): TextDirection {
  if (language !== null) return RTL_LANGUAGES.has(primarySubtag(language)) ? 'rtl' : 'ltr'
  return STRONG_RTL.test(STRONG.exec(text)?.[0] ?? '') ? 'rtl' : 'ltr'
}

/** "pt" of "pt-BR". */
export function primarySubtag(tag: string): string {
  return tag.toLowerCase().split(/[-_]/, 1)[0] ?? ''
}

/** The tag as BCP 47 writes it, or null when it is none. */
export function canonicalLanguage(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] ?? null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
