/** Sentences without an author, in six scripts: put together from lists, the same at every run. */

export type Random = {
  /** A whole number from 0 up to, not including, `limit`. */
  readonly below: (limit: number) => number
  readonly pick: <T>(list: readonly T[]) => T
}

/** The same at every run: a linear congruential generator (Knuth, TAOCP 2, 3.3.4). */
export function randomFrom(seed: number): Random {
  let state = (seed * 2_654_435_761 + 1) % 2 ** 32
  const below = (limit: number) => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return Math.floor((state / 2 ** 32) * limit)
  }
  const pick = <T>(list: readonly T[]): T => {
    const found = list[below(list.length)]
    if (found === undefined) throw new RangeError('Nothing to pick from')
    return found
  }
  return { below, pick }
}

type Lists = readonly (readonly string[])[]
export type Script = {
  readonly name: string
  /** What stands between words and between sentences. */
  readonly gap: string
  readonly stop: string
  /** One list for each part of a sentence, in order; words of a part are parted by `|`. */
  readonly parts: Lists
  /** Whole short sentences that a text may well have several times. */
  readonly sayings: readonly string[]
}

const cut = (words: string) => words.split(', ')

export const MADE_SCRIPTS: readonly Script[] = [
  {
    name: 'Latin',
    gap: ' ',
    stop: '.',
    parts: [
      cut(
        'The|harbour|master, A|spokeswoman, Two|of|the|drivers, The|elder|Lindqvist, Her|deputy, The|night|watch, Nobody|on|the|board, An|engineer, The|baker’s|widow, Three|members',
      ),
      cut('refused, said, wrote, promised, denied, remembered, repeated, admitted, feared, hoped'),
      cut(
        'on|Monday, in|March, before|the|vote, after|the|storm, by|letter, at|noon, twice, without|hesitation, last|night, under|oath',
      ),
      cut(
        'to|repair|the|pier, that|the|ferry|was|late, not|to|sell|the|mill, that|the|ledger|burnt, to|leave|the|archive|open, that|forty|crates|arrived, to|count|again, that|the|bridge|held, to|name|the|buyer, that|water|rose',
      ),
      cut(
        'near|the|old|market, despite|the|warning, for|eleven|years, with|little|money, as|agreed|earlier, against|all|advice, in|plain|words, for|the|school, because|of|fog, like|everyone|else',
      ),
    ],
    sayings: ['No|comment', 'Nothing|else|was|said|that|evening|by|anyone', 'This|is|a|developing|story'],
  },
  {
    name: 'Cyrillic',
    gap: ' ',
    stop: '.',
    parts: [
      cut(
        'Начальник|порта, Пресс-секретарь, Двое|водителей, Старший|брат, Её|заместитель, Ночной|сторож, Никто|из|совета, Один|инженер, Вдова|пекаря, Трое|депутатов',
      ),
      cut(
        'отказались, сообщили, написали, обещали, отрицали, вспоминали, повторяли, признали, боялись, надеялись',
      ),
      cut(
        'в|понедельник, в|марте, перед|голосованием, после|бури, письмом, в|полдень, дважды, без|колебаний, прошлой|ночью, под|присягой',
      ),
      cut(
        'чинить|причал, что|паром|опоздал, не|продавать|мельницу, что|книга|сгорела, оставить|архив|открытым, что|прибыло|сорок|ящиков, считать|заново, что|мост|выдержал, назвать|покупателя, что|вода|поднялась',
      ),
      cut(
        'возле|старого|рынка, несмотря|на|предупреждение, одиннадцать|лет|подряд, почти|без|денег, как|было|условлено, вопреки|советам, простыми|словами, ради|школы, из-за|тумана, как|и|все',
      ),
    ],
    sayings: ['Без|комментариев', 'Больше|в|тот|вечер|никто|ничего|не|сказал', 'Новость|дополняется'],
  },
  {
    name: 'Arabic',
    gap: ' ',
    stop: '.',
    parts: [
      cut(
        'مدير|الميناء, المتحدثة|باسم|البلدية, سائقان|اثنان, الأخ|الأكبر, نائبتها, حارس|الليل, لا|أحد|من|المجلس, مهندسة|شابة, أرملة|الخباز, ثلاثة|أعضاء',
      ),
      cut('رفض, قال, كتب, وعد, نفى, تذكر, كرر, اعترف, خشي, أمل'),
      cut(
        'يوم|الاثنين, في|مارس, قبل|التصويت, بعد|العاصفة, في|رسالة, ظهرا, مرتين, بلا|تردد, ليلة|أمس, تحت|القسم',
      ),
      cut(
        'إصلاح|الرصيف, أن|العبارة|تأخرت, بيع|الطاحونة|القديمة, أن|الدفتر|احترق, ترك|الأرشيف|مفتوحا, أن|أربعين|صندوقا|وصلت, العد|من|جديد, أن|الجسر|صمد, تسمية|المشتري, أن|الماء|ارتفع',
      ),
      cut(
        'قرب|السوق|القديم, رغم|التحذير, طوال|أحد|عشر|عاما, بمال|قليل, كما|اتفق|سابقا, خلافا|لكل|نصيحة, بكلمات|واضحة, من|أجل|المدرسة, بسبب|الضباب, مثل|الجميع',
      ),
    ],
    sayings: ['لا|تعليق', 'لم|يقل|أحد|شيئا|آخر|في|ذلك|المساء', 'الخبر|قيد|التحديث'],
  },
  {
    name: 'Hebrew',
    gap: ' ',
    stop: '.',
    parts: [
      cut(
        'מנהל|הנמל, דוברת|העירייה, שני|נהגים, האח|הבכור, סגניתה, שומר|הלילה, איש|מהמועצה, מהנדסת|צעירה, אלמנת|האופה, שלושה|חברים',
      ),
      cut('סירב, אמר, כתב, הבטיח, הכחיש, נזכר, חזר|ואמר, הודה, חשש, קיווה'),
      cut('ביום|שני, במרץ, לפני|ההצבעה, אחרי|הסערה, במכתב, בצהריים, פעמיים, בלי|היסוס, אמש, בשבועה'),
      cut(
        'לתקן|את|המזח, שהמעבורת|איחרה, למכור|את|הטחנה, שהפנקס|נשרף, להשאיר|את|הארכיון|פתוח, שארבעים|ארגזים|הגיעו, לספור|מחדש, שהגשר|החזיק, לנקוב|בשם|הקונה, שהמים|עלו',
      ),
      cut(
        'ליד|השוק|הישן, למרות|האזהרה, במשך|אחת|עשרה|שנים, במעט|כסף, כפי|שסוכם, בניגוד|לכל|עצה, במילים|פשוטות, למען|בית|הספר, בגלל|הערפל, כמו|כולם',
      ),
    ],
    sayings: ['אין|תגובה', 'איש|לא|אמר|דבר|נוסף|באותו|ערב', 'הידיעה|מתעדכנת'],
  },
  {
    name: 'CJK',
    gap: '',
    stop: '。',
    parts: [
      cut(
        '港|务|长, 市|政|府|发|言|人, 两|名|司|机, 他|的|哥|哥, 副|主|任, 守|夜|人, 委|员|会|无|人, 一|位|工|程|师, 面|包|师|的|遗|孀, 三|位|议|员',
      ),
      cut('拒|绝, 表|示, 写|道, 承|诺, 否|认, 回|忆, 重|申, 坦|白, 担|心, 期|待'),
      cut(
        '星|期|一, 三|月|份, 投|票|之|前, 暴|风|雨|后, 在|信|中, 中|午|时|分, 先|后|两|次, 毫|不|犹|豫, 昨|天|夜|里, 当|庭|宣|誓',
      ),
      cut(
        '修|理|码|头, 渡|轮|晚|点, 出|售|磨|坊, 账|本|烧|毁, 开|放|档|案|馆, 四|十|箱|货|物|运|到, 重|新|清|点, 桥|梁|坚|固, 公|布|买|家|姓|名, 水|位|上|涨',
      ),
      cut(
        '靠|近|旧|市|场, 尽|管|有|警|告, 长|达|十|一|年, 经|费|很|少, 正|如|约|定, 不|听|劝|阻, 说|得|清|楚|明|白, 为|了|学|校, 因|为|大|雾, 和|别|人|一|样',
      ),
    ],
    sayings: ['不|予|置|评', '那|天|晚|上|再|没|有|人|说|过|什|么', '本|文|持|续|更|新'],
  },
  {
    name: 'Devanagari',
    gap: ' ',
    stop: '।',
    parts: [
      cut(
        'बंदरगाह|प्रमुख|ने, प्रवक्ता|ने, दो|चालकों|ने, बड़े|भाई|ने, उनकी|सहायक|ने, रात|के|पहरेदार|ने, परिषद|में|किसी|ने, एक|अभियंता|ने, बेकर|की|विधवा|ने, तीन|सदस्यों|ने',
      ),
      cut('सोमवार|को, मार्च|में, मतदान|से|पहले, तूफान|के|बाद, पत्र|में, दोपहर|को, दो|बार, बिना|झिझक, कल|रात, शपथ|लेकर'),
      cut(
        'पुराने|बाजार|के|पास, चेतावनी|के|बावजूद, ग्यारह|साल|तक, कम|पैसों|में, पहले|की|तरह, सलाह|के|विरुद्ध, सीधे|शब्दों|में, स्कूल|के|लिए, कोहरे|के|कारण, सबकी|तरह',
      ),
      cut(
        'घाट|की|मरम्मत, नौका|की|देरी, चक्की|की|बिक्री, बही|का|जलना, अभिलेखागार|का|खुलना, चालीस|पेटियों|का|आना, नई|गिनती, पुल|की|मजबूती, खरीदार|का|नाम, पानी|का|बढ़ना',
      ),
      cut('ठुकराया, बताया, लिखा, स्वीकारा, नकारा, याद|किया, दोहराया, मान|लिया, टाल|दिया, चाहा'),
    ],
    sayings: ['कोई|टिप्पणी|नहीं', 'उस|शाम|किसी|और|ने|कुछ|नहीं|कहा', 'समाचार|अद्यतन|हो|रहा|है'],
  },
]

/** The words of a sentence; the last one has its stop. */
export function madeSentence(script: Script, random: Random): string[] {
  const isSaying = random.below(9) === 0
  const words = isSaying
    ? random.pick(script.sayings).split('|')
    : script.parts.flatMap((list) => random.pick(list).split('|'))
  return words.map((word, at) => (at === words.length - 1 ? word + script.stop : word))
}

/** A word of the script that may stand for another. */
export function madeWord(script: Script, random: Random): string {
  return random.pick(random.pick(random.pick(script.parts)).split('|'))
}
