import { useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/badge'
import type { SourceKind, SourceNaming } from '@/lib/sources/model'

/** What kind of source it is and how it is known: "person, named". Needs the words of `marks`. */
export function SourceTags({ kind, naming }: { kind: SourceKind; naming: SourceNaming }) {
  const t = useTranslations('marks')
  return (
    <>
      <Tag>{t(`kind.${kind}`)}</Tag>{' '}
      <Tag tone={naming === 'NAMED' ? 'neutral' : 'mute'}>{t(`naming.${naming}`)}</Tag>
    </>
  )
}
