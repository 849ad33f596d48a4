import { useFormatter, useTranslations } from 'next-intl'
import { shortDigest } from '@/lib/archive/short-digest'
import type { FieldWording } from './difference'
import type { Wording } from './sentence'

/** The words of the catalogue for the values in events. */
export function useWording(): Wording & FieldWording {
  const t = useTranslations('audit')
  const roles = useTranslations('auth.roles')
  const marks = useTranslations('marks')
  const format = useFormatter()
  const known = (group: string, value: string) => {
    const key = `${group}.${value}`
    return t.has(key as never) ? t(key as never) : value
  }
  return {
    role: (role) => (roles.has(role as never) ? roles(role as never) : role),
    verdict: (verdict) => known('verdicts', verdict),
    side: (side) => known('sides', side),
    stance: (stance) => known('stances', stance),
    via: (via) => known('via', via),
    basis: (basis) => known('basis', basis),
    document: (kind) => known('documents', kind),
    moment: (iso) =>
      iso === null ? t('nothing') : format.dateTime(new Date(iso), { dateStyle: 'long', timeStyle: 'short' }),
    digest: shortDigest,
    mark: (group, value) => {
      const key = `${group}.${value}`
      return marks.has(key as never) ? marks(key as never) : value
    },
    list: (values) => format.list(values, { type: 'unit' }),
  }
}
