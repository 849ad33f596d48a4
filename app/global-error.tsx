'use client'

import { NextIntlClientProvider, useTranslations } from 'next-intl'
import { PlainPage } from '@/components/layout/plain-page'
import { Button } from '@/components/ui/button'
import common from '@/messages/en/common.json'
import './globals.css'

type Props = { error: Error & { digest?: string }; reset: () => void }

/** When the root layout itself fails there is no provider above: this page brings its own words. */
export default function GlobalError(props: Props) {
  const messages = { common: { product: common.product, pages: { error: common.pages.error } } }
  return (
    <html lang="en-GB" data-theme="system">
      <body>
        <NextIntlClientProvider locale="en-GB" messages={messages}>
          <Content {...props} />
        </NextIntlClientProvider>
      </body>
    </html>
  )
}

function Content({ error, reset }: Props) {
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
