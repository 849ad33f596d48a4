/** Pages in other scripts and encodings. All that is said in them was made up for these tests. */
import { encode } from '../encode'
import { page, type Routes, type Visit } from './route'

function sendEncoded(
  { response }: Visit,
  html: string,
  charset: string,
  type = `text/html; charset=${charset}`,
) {
  response.writeHead(200, { 'content-type': type }).end(encode(html.replace('utf-8', charset), charset))
}

const RUSSIAN = page(
  'Паром будет ходить реже',
  '<article><h1>Паром будет ходить реже</h1><p>Совет порта решил во вторник, что с ноября паром будет ходить четыре раза в день, сообщил заместитель начальника порта.</p><p>«Никто не останется ночью на том берегу», — сказала Инесса Кроль, глава управления порта.</p></article>',
  { language: 'ru' },
)
const JAPANESE = page(
  '冬のフェリーは半分に',
  '<article><h1>冬のフェリーは半分に</h1><p>港の評議会は火曜日、十一月からフェリーを一日四便に減らすことを決めたと、副港長が述べた。</p><p>「夜に向こう岸へ取り残される人はいない」と、港湾局長の森あやさんは話した。</p></article>',
  { language: 'ja' },
)
const ARABIC = page(
  'العبارة ستبحر أقل في الشتاء',
  '<article><h1>العبارة ستبحر أقل في الشتاء</h1><p>قرر مجلس الميناء يوم الثلاثاء أن تبحر العبارة أربع مرات في اليوم ابتداء من نوفمبر، بحسب نائب مدير الميناء.</p><p>«لن يبقى أحد على الضفة الأخرى ليلا»، قالت إيناس كرول رئيسة هيئة الميناء.</p></article>',
  { language: 'ar', direction: 'rtl' },
)
const HEBREW = page(
  'המעבורת תפליג פחות בחורף',
  '<article><h1>המעבורת תפליג פחות בחורף</h1><p>מועצת הנמל החליטה ביום שלישי שהמעבורת תפליג ארבע פעמים ביום מנובמבר, כך אמר סגן מנהל הנמל.</p><p>״איש לא יישאר בגדה השנייה בלילה״, אמרה אינס קרול, ראש רשות הנמל.</p></article>',
  { language: 'he', direction: 'rtl' },
)

export const languages: Routes = {
  '/windows-1251': (visit) => sendEncoded(visit, RUSSIAN, 'windows-1251'),
  /** Says its encoding only in the page, as old servers do. */
  '/shift-jis': (visit) => sendEncoded(visit, JAPANESE, 'shift_jis', 'text/html'),
  '/arabic': (visit) => sendEncoded(visit, ARABIC, 'utf-8'),
  '/hebrew': (visit) => sendEncoded(visit, HEBREW, 'utf-8'),
}
