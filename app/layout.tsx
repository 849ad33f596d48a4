import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Words } from '@/components/layout/words'
import { ZoneCookie } from '@/components/layout/zone-cookie'
import { isApple, parseTheme, THEME_COOKIE, ZONE_COOKIE } from '@/lib/web/preferences'
import { preloadFonts } from './fonts'
import './globals.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common')
  return { title: { default: t('product'), template: `%s · ${t('product')}` }, description: t('tagline') }
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

export default async function RootLayout({ children }: { children: ReactNode }) {
  preloadFonts()
  const [locale, jar, head] = await Promise.all([getLocale(), cookies(), headers()])
  return (
    <html
      lang={locale}
      dir="ltr"
      data-theme={parseTheme(jar.get(THEME_COOKIE)?.value)}
      data-zone={jar.has(ZONE_COOKIE) ? 'known' : 'unknown'}
      data-platform={isApple(head.get('user-agent')) ? 'apple' : 'other'}
      suppressHydrationWarning
    >
      <body>
        <Words namespaces={['common']}>{children}</Words>
        <ZoneCookie />
      </body>
    </html>
  )
}
