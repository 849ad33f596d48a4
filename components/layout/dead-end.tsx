import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button'
import { PlainPage } from './plain-page'

type Why = 'forbidden' | 'notFound'

/** A page that says why there is none here, and leads back to the queue. */
export function DeadEnd({ why }: { why: Why }) {
  const t = useTranslations(`common.pages.${why}`)
  return (
    <PlainPage title={t('title')}>
      <p className="text-soft">{t('body')}</p>
      <p>
        <ButtonLink href="/" variant="primary">
          {t('action')}
        </ButtonLink>
      </p>
    </PlainPage>
  )
}

export async function deadEndMetadata(why: Why): Promise<Metadata> {
  return { title: (await getTranslations(`common.pages.${why}`))('title') }
}
