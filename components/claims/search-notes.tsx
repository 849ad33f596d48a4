import { useTranslations } from 'next-intl'
import { SectionHeading } from '@/components/ui/heading'
import { Time } from '@/components/ui/time'
import type { ClaimView } from '@/lib/reviews/view'
import { AddSearchNote } from './add-search-note'
import type { SourcingPlace } from './sourcing-actions'

/** Where evidence against the claim was looked for, in the order in which it was noted. */
export function SearchNotes({ claim, place }: { claim: ClaimView; place: SourcingPlace }) {
  const t = useTranslations('sourcing.search')
  const { searchNotes, can } = claim
  return (
    <section aria-labelledby="searched" className="mt-5">
      <SectionHeading id="searched" level={3} action={can.addEvidence && <AddSearchNote place={place} />}>
        {t('title')}
      </SectionHeading>
      {searchNotes.length === 0 ? (
        <p className="border-t border-line py-2 text-soft">{t('none')}</p>
      ) : (
        <ul className="border-t border-line">
          {searchNotes.map(({ id, text, addedBy, addedAt }) => (
            <li key={id} className="border-b border-line py-2">
              <p dir="auto" className="wrap-anywhere whitespace-pre-wrap">
                {text}
              </p>
              <p className="text-xs text-faint">
                {t.rich('by', { name: addedBy.name, when: () => <Time at={addedAt} as="clock" /> })}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
