import { getTranslations } from 'next-intl/server'
import type { Say } from '@/lib/reports/say'

/** The catalogue as the renderers of reports take it. Server only. */
export async function reportWords(): Promise<Say> {
  const t = await getTranslations()
  return (key, params) => t(key as never, params as never)
}
