import type { Tongue } from '@/lib/attribution/lexicon/tongue'

/** “A ponte está fechada”, disse Ana Ruiz. */
export const PORTUGUESE: Tongue = {
  code: 'pt',
  marks: ['«»', '“”', '""'],
  says: 'disse, disseram, diz, dizem, dizia, declarou, declararam, declara, declaram, afirmou, afirmaram, afirma, afirmam, anunciou, anunciaram, anuncia, anunciam, explicou, explicaram, explica, explicam, acrescentou, acrescentaram, acrescenta, garantiu, garantiram, garante, garantem, assegurou, asseguraram, ressaltou, ressaltaram, destacou, destacaram, destaca, sublinhou, sublinharam, referiu, referiram, respondeu, responderam, responde, escreveu, escreveram, escreve, informou, informaram, informa, contou, contaram, completou, completaram, relatou, relataram, comentou, comentaram, comenta, alertou, alertaram, lamentou, lamentaram, lamenta, concluiu, concluíram, reforçou, reforçaram, enfatizou, enfatizaram, observou, observaram, reconheceu, reconheceram, lembrou, lembraram',
  confirms: 'confirmou, confirmaram, confirma, confirmam',
  denies: 'negou, negaram, nega, negam, desmentiu, desmentiram, desmente, desmentem',
  accordingTo: 'segundo, de acordo com, conforme',
  that: 'que',
  negations: 'não nunca jamais nem nada',
  names: {
    joins: 'de da do das dos van von di del bin ben',
    noNames:
      'ele ela eles elas eu nós você vocês o a os as um uma este esta esse essa isso seu sua que quem depois ontem hoje amanhã segunda terça quarta quinta sexta sábado domingo segundo conforme mas e ou ninguém alguém todos todas muitos alguns vários também assim então já ali aqui em no na',
    articles: 'o a',
    inflected: null,
    several: null,
  },
  verbLast: false,
  dialogue: 'DASH',
}
