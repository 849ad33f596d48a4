import { useFormatter, useTranslations } from 'next-intl'
import { shortDigest } from '@/lib/archive/short-digest'
import type { FieldWording } from './difference'
import type { Wording } from './sentence'

type Catalogue = { (key: never): string; has(key: never): boolean }

/** What the catalogue says; what it has no word for, as an event of long ago may tell it, is shown as it is. */
export function wordIn(catalogue: Catalogue, key: string, otherwise: string): string {
  return catalogue.has(key as never) ? catalogue(key as never) : otherwise
}

/** The words of the catalogue for the values of fields: all that a page needs which tells of changes and no events. */
export function useFieldWording(): FieldWording & Pick<Wording, 'moment'> {
  const t = useTranslations('changes')
  const format = useFormatter()
  const marks = useTranslations('marks')
  return {
    moment: (iso) =>
      iso === null ? t('nothing') : format.dateTime(new Date(iso), { dateStyle: 'long', timeStyle: 'short' }),
    mark: (group, value) => wordIn(marks, `${group}.${value}`, value),
    list: (values) => format.list(values, { type: 'unit' }),
  }
}

/** The words of the catalogue for the values in events. */
export function useWording(): Wording & FieldWording {
  const t = useTranslations('audit')
  const roles = useTranslations('auth.roles')
  const rules = useTranslations('policy.rules')
  const fields = useFieldWording()
  const known = (group: string, value: string) => wordIn(t, `${group}.${value}`, value)
  return {
    ...fields,
    role: (role) => wordIn(roles, role, role),
    verdict: (verdict) => known('verdicts', verdict),
    side: (side) => known('sides', side),
    stance: (stance) => fields.mark('stance', stance),
    channel: (channel) => fields.mark('channel', channel),
    via: (via) => known('via', via),
    basis: (basis) => known('basis', basis),
    document: (kind) => known('documents', kind),
    rule: (id) => wordIn(rules, `${id}.title`, id),
    digest: shortDigest,
  }
}
