/** Words that turn a sentence round, for what an ellipsis hides. A short list by writing, not a grammar. Pure, client-safe. */

const WORDS = [
  "not|never|no|none|nobody|nothing|neither|nor|cannot|hardly|without|\\p{L}+n['’]t",
  'nicht|nie|niemals|kein\\p{L}*|niemand|nichts',
  "ne|n(?=['’])|pas|jamais|aucune?|rien",
  'inte|ikke|ikkje|aldri|aldrig|ingen|inget|intet|ekki',
  'nigdy|nikt|żaden|żadnych|nikdy|nikdo|nic|nem|soha|senki|nincs|nincsenek|niciodată|nimeni',
  'tidak|bukan|jangan|tanpa|không|chẳng|chưa|hapana|siyo',
  'nunca|jamás|ningún|ninguna?|nadie|nada|não|nenhuma?|ninguém|nessuno|niet|geen|nooit|değil',
  'не|нет|ни|никогда|никто|ничего|нельзя|ні|ніколи|ніхто|нічого|немає',
  'δεν|μη|μην|ποτέ|κανείς|τίποτα|όχι',
  'لا|لم|لن|ليس|ليست|ولا|ولم|ولن|نه|هیچ',
  'לא|אין|אינו|אינה|אינם|אל|בלי|ולא|ואין',
  'नहीं|न|ना|मत|बिना',
].join('|')
/** Of the written without blanks only what is no part of another common word: 非常 and 未来 turn nothing round. */
const NEGATION = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${WORDS})(?![\\p{L}\\p{M}])|不|没有|沒有|ない|ません|なかった|지 ?않|지 ?못|아니|없|ไม่`,
  'iu',
)
/** What stands between two commas or dashes is said beside the sentence. */
const ASIDE = /^[,،、，(–—-].*[,،、，)–—-]["'”’»]*$/su
const SENTENCE_END = /[.!?؟।。！？](?:\s|$|["”’»」])/u

/** Whether what was left out of the middle of one sentence turns it round. */
export function hidesNegation(leftOut: string): boolean {
  const words = leftOut.trim()
  return !ASIDE.test(words) && !SENTENCE_END.test(words) && NEGATION.test(words)
}
