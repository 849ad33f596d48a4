import { useTranslations } from 'next-intl'

export const MAIN_ID = 'content'

/** The first stop of the Tab key: past the navigation to what the page is about. */
export function SkipLink() {
  const t = useTranslations('common')
  return (
    <a
      href={`#${MAIN_ID}`}
      className="fixed start-3 top-2 z-50 -translate-y-16 rounded-md bg-accent px-3 py-1.5 font-medium text-accent-ink focus:translate-y-0"
    >
      {t('skip')}
    </a>
  )
}
