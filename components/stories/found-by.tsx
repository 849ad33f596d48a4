import { useTranslations } from 'next-intl'
import { TAGGER_RULE } from '@/lib/attribution/confidence/evidence'
import type { Statement } from '@/lib/attribution/model'
import type { Messages } from '@/messages/en'

type Finder = keyof Messages['workbench']['foundBy']

type FoundByProps = { number: number; statement: Pick<Statement, 'rule' | 'tagged'> }

/** What found a suggestion, and whether the tagger has made it out as well. */
export function FoundBy({ number, statement: { rule, tagged } }: FoundByProps) {
  const t = useTranslations('workbench')
  // Rules come and go, what they found is kept; one this version has no words for is shown by its id.
  const isKnown = (id: string): id is Finder => t.has(`foundBy.${id as Finder}`)
  const finder = isKnown(rule) ? t(`foundBy.${rule}`) : rule
  const agrees = String(tagged && rule !== TAGGER_RULE)
  return (
    <p className="text-xs text-soft" data-rule={rule}>
      {t('suggestedBy', { number, finder, agrees })}
    </p>
  )
}
