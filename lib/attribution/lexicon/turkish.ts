import type { Tongue } from '@/lib/attribution/lexicon/tongue'

/** Ana Ruiz, “Köprü bu hafta kapalı kalacak” dedi. */
export const TURKISH: Tongue = {
  code: 'tr',
  marks: ['“”', '«»', '""'],
  says: 'dedi, dediler, demişti, diyor, diyorlar, diye konuştu, diye konuştular, diye yazdı, diye ekledi, diye yanıtladı, diye yanıt verdi, şöyle dedi, şunları söyledi, şunları söylediler, şöyle konuştu, şöyle konuştular, ifadesini kullandı, ifadelerini kullandı, ifadesini kullandılar, ifadelerini kullandılar, açıklamasını yaptı, açıklamasında bulundu, diye açıkladı, diye belirtti, diye vurguladı, diye devam etti, diye devam ettiler, diye uyardı, diye uyardılar, uyarısında bulundu',
  confirms: 'diye doğruladı, sözleriyle doğruladı',
  denies: 'diye yalanladı, sözleriyle yalanladı, diyerek yalanladı',
  accordingTo: '',
  that: '',
  negations: 'değil',
  names: {
    joins: 'bin bint van von de da',
    noNames:
      'o onlar ben biz siz bu şu bir dün bugün yarın pazartesi salı çarşamba perşembe cuma cumartesi pazar sonra önce ama ancak ve herkes kimse bazıları daha ayrıca',
    articles: '',
    inflected: null,
    several: null,
  },
  verbLast: true,
  dialogue: null,
}
