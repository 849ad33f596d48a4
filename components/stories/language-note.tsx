import { useLocale, useTranslations } from 'next-intl'
import { languageName } from '@/components/ui/language-name'
import type { TextLanguage } from '@/lib/attribution/model'

/** Above an article in another language than English: what can be expected of the suggestions, and what else can be done. */
export function LanguageNote({ language, canMake }: { language: TextLanguage; canMake: boolean }) {
  const t = useTranslations('workbench.language')
  const locale = useLocale()
  const { code, support } = language
  if (support === 'full') return null
  const may = { canMake: String(canMake) }
  const words =
    code === null ? t('noneUnnamed', may) : t(support, { language: languageName(code, locale), ...may })
  return (
    <p role="note" className="no-print mb-4 border-s-3 border-line-strong ps-2.5 text-xs text-soft">
      {words}
    </p>
  )
}
