import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PlainPage } from '@/components/layout/plain-page'
import { ButtonLink } from '@/components/ui/button'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common.pages.forbidden')
  return { title: t('title') }
}

export default async function Forbidden() {
  const t = await getTranslations('common.pages.forbidden')
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
