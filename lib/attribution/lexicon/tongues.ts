import { ARABIC } from '@/lib/attribution/lexicon/arabic'
import { FRENCH } from '@/lib/attribution/lexicon/french'
import { GERMAN } from '@/lib/attribution/lexicon/german'
import { HEBREW } from '@/lib/attribution/lexicon/hebrew'
import { PERSIAN } from '@/lib/attribution/lexicon/persian'
import { PORTUGUESE } from '@/lib/attribution/lexicon/portuguese'
import { RUSSIAN } from '@/lib/attribution/lexicon/russian'
import { SPANISH } from '@/lib/attribution/lexicon/spanish'
import type { Tongue } from '@/lib/attribution/lexicon/tongue'
import { TURKISH } from '@/lib/attribution/lexicon/turkish'
import { UKRAINIAN } from '@/lib/attribution/lexicon/ukrainian'

/** The languages whose direct quotes are read, by their code. */
export const TONGUES: ReadonlyMap<string, Tongue> = new Map(
  [ARABIC, FRENCH, GERMAN, HEBREW, PERSIAN, PORTUGUESE, RUSSIAN, SPANISH, TURKISH, UKRAINIAN].map(
    (tongue) => [tongue.code, tongue],
  ),
)
