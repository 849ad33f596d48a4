'use client'

import { useTranslations } from 'next-intl'
import { PlainPage } from '@/components/layout/plain-page'
import { Button } from '@/components/ui/button'

type Props = { error: Error & { digest?: string }; reset: () => void }

export default function PageError({ error, reset }: Props) {
  const t = useTranslations('common.pages.error')
  return (
    <PlainPage title={t('title')}>
      <p className="text-soft">{t('body')}</p>
      {error.digest && <p className="text-xs text-faint">{t('number', { digest: error.digest })}</p>}
      <p>
        <Button variant="primary" onClick={reset}>
          {t('action')}
        </Button>
      </p>
    </PlainPage>
  )
}
