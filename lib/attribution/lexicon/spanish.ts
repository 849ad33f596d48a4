import type { Tongue } from '@/lib/attribution/lexicon/tongue'

/** «El puente está cerrado», dijo Ana Ruiz. */
export const SPANISH: Tongue = {
  code: 'es',
  marks: ['«»', '“”', '""'],
  says: 'dijo, dijeron, dice, dicen, decía, ha dicho, han dicho, había dicho, declaró, declararon, declara, ha declarado, han declarado, afirmó, afirmaron, afirma, afirman, ha afirmado, han afirmado, aseguró, aseguraron, asegura, aseguran, ha asegurado, anunció, anunciaron, anuncia, anuncian, ha anunciado, han anunciado, señaló, señalaron, señala, señalan, ha señalado, explicó, explicaron, explica, explican, ha explicado, añadió, añadieron, añade, añaden, ha añadido, agregó, agregaron, agrega, indicó, indicaron, indica, ha indicado, manifestó, manifestaron, manifiesta, ha manifestado, sostuvo, sostuvieron, sostiene, respondió, respondieron, responde, ha respondido, escribió, escribieron, escribe, ha escrito, informó, informaron, informa, contó, contaron, insistió, insistieron, insiste, advirtió, advirtieron, advierte, lamentó, lamentaron, lamenta, comentó, comentaron, comenta, subrayó, subrayaron, subraya, apuntó, apuntaron, concluyó, concluyeron, recordó, recordaron, precisó, precisaron, destacó, destacaron, reconoció, reconocieron',
  confirms: 'confirmó, confirmaron, confirma, confirman, ha confirmado, han confirmado',
  denies:
    'negó, negaron, niega, niegan, ha negado, han negado, desmintió, desmintieron, desmiente, desmienten, ha desmentido, han desmentido',
  accordingTo: 'según, de acuerdo con',
  that: 'que',
  negations: 'no nunca jamás tampoco nada',
  names: {
    joins: 'de del san van von da dos di bin ben',
    noNames:
      'él ella ellos ellas yo nosotros usted el la los las un una unos unas este esta estos estas ese esa su sus lo le les se que quien luego después ayer hoy mañana lunes martes miércoles jueves viernes sábado domingo según pero y o nadie alguien todos todas muchos algunos varios también así entonces además finalmente allí aquí en',
    articles: 'el la',
    inflected: null,
    several: null,
  },
  verbLast: false,
  dialogue: 'DASH',
}
