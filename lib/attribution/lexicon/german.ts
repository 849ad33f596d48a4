import type { Tongue } from '@/lib/attribution/lexicon/tongue'

/** „Die Brücke ist gesperrt“, sagte Ana Ruiz. */
export const GERMAN: Tongue = {
  code: 'de',
  marks: ['„“', '„”', '»«', '«»', '“”', '""'],
  says: 'sagte, sagten, sagt, sagen, erklärte, erklärten, erklärt, erklären, betonte, betonten, betont, betonen, meinte, meinten, meint, meinen, behauptete, behaupteten, behauptet, teilte, teilten, teilte mit, teilten mit, hieß es, heißt es, schrieb, schrieben, schreibt, schreiben, berichtete, berichteten, berichtet, fügte, fügten, fügte hinzu, fügten hinzu, antwortete, antworteten, antwortet, versicherte, versicherten, versichert, kündigte, kündigten, kündigte an, kündigten an, warnte, warnten, warnt, kritisierte, kritisierten, kritisiert, entgegnete, entgegneten, ergänzte, ergänzten, ergänzt, mahnte, mahnten, forderte, forderten, fordert, erläuterte, erläuterten, erwiderte, erwiderten, bekräftigte, bekräftigten, unterstrich',
  confirms: 'bestätigte, bestätigten, bestätigt, bestätigen',
  denies: 'bestritt, bestritten, bestreitet, bestreiten, dementierte, dementierten, dementiert, dementieren',
  accordingTo: 'laut, nach angaben von',
  that: 'dass',
  negations: 'nicht nie niemals kein keine keiner nichts',
  names: {
    joins: 'von van vom de di da bin al',
    noNames:
      'er sie es wir ihr ich du man der die das den dem ein eine einer dieser diese dieses sein seine ihre dann gestern heute morgen abend nachmittag vormittag montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag am im in auf nach vor bei zu mit laut später zuvor danach so da hier dort niemand alle viele einige beide januar februar märz april mai juni juli august september oktober november dezember journalisten reportern medien anwohnern abgeordneten zuhörern parlament',
    articles: '',
    inflected: null,
    several: /en$/,
  },
  verbLast: false,
  dialogue: null,
}
