/** What tells a language: its commonest small words, and letters that neighbours of the same script do without. */
export type LanguageSigns = { readonly words: string; readonly letters?: string }

/**
 * A fifth to a half of any text are small words such as these. Beside English and the languages whose quotes are read
 * stand those that are often taken for one of them, and others a desk may meet. Words that are common in English too are
 * left out of the other rows: "a", "in", "on", "as". The order decides between equals.
 */
export const LANGUAGE_SIGNS: Readonly<Record<string, LanguageSigns>> = {
  en: {
    words:
      'the and of to that with from this which were been have has they their would said not who when about after will his her she but into than because could there it is was are be by for at had or if its what over under he we you out up',
  },
  fr: {
    words:
      'le la les des du de une un et est dans que qui pour par pas sur au aux avec ce cette il elle ont sont mais plus son ses été sera l qu selon leur en ne se',
    letters: 'œ',
  },
  de: {
    words:
      'der die das und den dem des ein eine einen einem einer ist nicht mit von für auf sich auch sie wird werden wurde hat haben bei nach über dass aus zu zum zur im am noch aber oder wie es er sei seien sagte',
    letters: 'ß',
  },
  es: {
    words:
      'el la los las de del que y en un una por con para se su sus es fue ha han pero como más al lo según este esta dijo también sobre entre está',
    letters: 'ñ',
  },
  pt: {
    words:
      'o os da do das dos de que e em um uma por com para se seu sua não mais foi é são ao à na no nas nos pelo pela mas como disse também segundo entre está',
    letters: 'ãõ',
  },
  tr: {
    words:
      've bir bu da de için ile olarak olan çok daha ama gibi kadar ise değil sonra göre dedi var ki en her ne bunu onun tarafından üzere ya hiçbir herkes şu dediği olduğunu açıkladı etti',
    letters: 'ğı',
  },
  ru: {
    words:
      'и в не на что он она с по это но как из за для от его был была было были также ее её их том при о об к у так же или если уже который которые до все только после этом без быть еще ещё',
    letters: 'ыэ',
  },
  uk: {
    words:
      'і в не на що він вона з до за та для від його був була було були також але як про при це й у є її їх або якщо вже які який після лише без бути ще цього всі',
    letters: 'їєґі',
  },
  ar: {
    words:
      'في من على إلى الى أن ان إن عن مع هذا هذه التي الذي الذين كان كانت قد ما لا لم بعد بين كما قال وقال قالت وقالت هو هي ذلك حيث خلال قبل أو ثم كل غير أي لن يوم',
    letters: 'ةأإى',
  },
  fa: {
    words: 'و در به از که این را با است برای آن تا بر نیز شد شده بود کرد می خود گفت هم یک اند ها خواهد شود',
    letters: 'پچژگ',
  },
  he: {
    words:
      'של את על לא הוא היא עם כי גם זה אל כל או אבל בין אך רק היה הייתה לאחר אמר אמרה לפי אשר יותר הם כדי אין יש עד',
  },
  az: {
    words: 'bir bu üçün də olan edib daha çox onun ilə ki və hər isə görə sonra qədər dedi',
    letters: 'əğı',
  },
  be: {
    words: 'і ў не на што ён яна з да за для ад яго быў была былі таксама але як пра гэта або калі па',
    letters: 'ўыэ',
  },
  bg: {
    words:
      'и в не на че той тя с за от да се е са като това но след по при към ще бе беше със които който която',
    letters: 'ъ',
  },
  ca: {
    words:
      'el la els les de del dels que i en un una per amb es ha han no però com més al als va són aquest aquesta',
  },
  ckb: { words: 'لە و بە کە بۆ ئەو لەگەڵ ئەم هەر دەکات بوو ئەوە سەر', letters: 'ەۆێڕڵ' },
  cs: {
    words:
      'v na se je že z do to s za pro ale jako by jsou byl byla ve podle také již od při který která které ze jeho její jejich když aby i k o',
    letters: 'řůě',
  },
  da: {
    words:
      'og i at det er en til af på med for ikke den som de har der var et om fra blev efter også men han sagde kan',
    letters: 'æø',
  },
  el: { words: 'και το η ο την του της των να με για από στο στη στην που είναι δεν θα τα οι τον σε ως' },
  et: { words: 'ja on ei oli et see ta kui ka mis või aga tema oma kes ning pärast', letters: 'õ' },
  eu: {
    words: 'eta da ez zen du bat dira egin izan baina dute ere dela hau horiek den ditu arte bere izango dio',
  },
  fi: {
    words:
      'ja on ei oli että se hän ovat mutta myös kun joka tai kuin sekä olla mukaan jo vain sen tämä siitä jotka jonka hänen heidän eivät eikä kuitenkin vielä sitä',
  },
  gl: {
    words:
      'o os do da dos das de que e en un unha por con para se seu súa non máis foi é son ao na no polo pola pero como',
  },
  hi: { words: 'के की में है का को से और पर ने कि यह हैं इस था एक भी लिए नहीं' },
  hr: { words: 'i u na se je da za su od s koji koja ali kao što po nije te bi iz bio' },
  hu: {
    words:
      'az és hogy nem is egy volt meg ez csak de vagy már mint szerint után ki el volna lesz ezt azt aki ami amely kell még',
    letters: 'őű',
  },
  id: { words: 'dan yang di dengan untuk itu ini dari tidak dalam pada akan oleh telah ke juga kata ada' },
  is: { words: 'og að í á er ekki sem um við en það fyrir með var til hann hún frá því', letters: 'þðæ' },
  it: {
    words:
      'il lo la gli le di del della dei delle che e è un una per con non si da dal dalla nel nella sono ha hanno ma come più anche al alla',
  },
  kk: { words: 'және бұл мен үшін бір де да деп ол осы бар болып туралы', letters: 'әғқңөұү' },
  lt: {
    words:
      'ir yra kad su į iš tai buvo bet kaip už jis taip pat dėl apie per nuo jos jų kuris kurie ar arba visi kiekvienas turi',
    letters: 'ėįųū',
  },
  lv: { words: 'un ir no ar par uz ka bet kas tas arī pēc viņš bija kā lai', letters: 'āēīķļņģ' },
  mk: { words: 'и во не на дека тој таа со за од да се е ги како но ова што по при кој', letters: 'јѓќљњџѕ' },
  mr: { words: 'आहे आणि या च्या ते हे व त्या आहेत नाही केले', letters: 'ळ' },
  ne: { words: 'छ र को मा हो छन् भएको गरेको यो पनि गर्न' },
  nl: {
    words:
      'de het een en van dat op te zijn voor met niet aan er om ook als bij door maar naar uit werd wordt heeft hebben nog zei',
  },
  no: {
    words:
      'og i at det er en til av på med for ikke den som de har var et om fra ble etter også men han sa kan seg',
    letters: 'æø',
  },
  pl: {
    words: 'i w na z do się nie że jest to o od po za przez jak dla są ale był była przed także oraz',
    letters: 'łąęśźżćń',
  },
  ps: { words: 'د په چې او ته له دی هم کې سره یو دا وو شو ده', letters: 'ټډړښځڅۍ' },
  ro: {
    words: 'și în de la cu nu pe un o este sunt au că din pentru care mai fost fi să al ale lui dar sau prin',
    letters: 'șțăşţ',
  },
  sd: { words: '', letters: 'ٻڀٺٽڦڃڄڇڍڌڏڊڱڳڻ' },
  sk: {
    words:
      'v na sa je že z do to s za pre ale ako by sú bol bola vo podľa aj od pri ktorý ktorá ktoré jeho jej ich keď aby zo k o i',
    letters: 'ľĺŕô',
  },
  sl: {
    words: 'je v na se da za z so tudi ki ni pa po bi od kot ali bil katerega ter zaradi pred kar še le',
  },
  sq: { words: 'dhe të në e i që për me nga një është se më u nuk si', letters: 'ë' },
  sr: { words: 'и у не на да је се са за од су који која као али то што по би из након', letters: 'јљњћђџ' },
  sv: {
    words:
      'och i att det är en till av på med för inte den som de har var ett om från efter också men han sade kan sig',
    letters: 'å',
  },
  sw: { words: 'ya na wa kwa katika ni za la kuwa hii hiyo baada' },
  tl: { words: 'ang ng sa na mga ay ni hindi nang ito' },
  ug: { words: '', letters: 'ەۇۆېڭ' },
  ur: { words: 'کے کی میں ہے نے کو سے اور کا پر کہ یہ ہیں اس تھا ہو کر بھی جو ان گیا', letters: 'ٹڈڑےںھ' },
  vi: {
    words: 'và của là có không được trong cho một với các đã này người khi những về từ ra đến',
    letters: 'ạảấầẩẫậắằẳẵặẻẽếềểễệỏốồổỗộớờởỡợủứừửữựỳỵỷỹđơư',
  },
  yi: { words: 'און די איז פון צו אין דער אז מיט פאר ניט דאס' },
}

/** Scripts of which one language, or one by far, is written. Checked in this order: Japanese mixes in Chinese letters. */
export const SCRIPT_LANGUAGES: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Lao}/u, 'lo'],
  [/\p{Script=Khmer}/u, 'km'],
  [/\p{Script=Myanmar}/u, 'my'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Armenian}/u, 'hy'],
  [/\p{Script=Georgian}/u, 'ka'],
  [/\p{Script=Ethiopic}/u, 'am'],
  [/\p{Script=Bengali}/u, 'bn'],
  [/\p{Script=Gujarati}/u, 'gu'],
  [/\p{Script=Gurmukhi}/u, 'pa'],
  [/\p{Script=Kannada}/u, 'kn'],
  [/\p{Script=Malayalam}/u, 'ml'],
  [/\p{Script=Sinhala}/u, 'si'],
  [/\p{Script=Tamil}/u, 'ta'],
  [/\p{Script=Telugu}/u, 'te'],
]
