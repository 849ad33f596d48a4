import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import type { DerivationView } from '@/lib/provenance/view'
import type { DerivationPlace } from './derivation-actions'
import { DerivationItem } from './derivation-item'

/** Links shown at once; a story of many documents has more. */
const LINKS_SHOWN = 8

/** Where the suggested links of a page stand, for what leads there. */
export const SUGGESTED_ID = 'suggested-links'

/** Which reports seem to rest on which, each to be accepted or dismissed; nothing where none is suggested. */
export function SuggestedLinks({ place }: { place: DerivationPlace }) {
  const t = useTranslations('provenance')
  const suggested = place.derivations.filter(({ state }) => state === 'SUGGESTED')
  if (suggested.length === 0) return null
  return (
    <section
      aria-labelledby={SUGGESTED_ID}
      className="rounded-md border border-dashed border-line-strong px-3 py-2"
    >
      <h3 id={SUGGESTED_ID} className="text-xs font-semibold">
        {t('suggested', { count: suggested.length })}
      </h3>
      <p className="text-xs text-soft">{t('suggestedHint')}</p>
      <LinkList links={suggested} place={place} />
    </section>
  )
}

export function LinkList({ links, place }: { links: readonly DerivationView[]; place: DerivationPlace }) {
  const t = useTranslations('provenance')
  const items = (some: readonly DerivationView[]) => (
    <ul>
      {some.map((one) => (
        <DerivationItem key={one.id} of={one} place={place} />
      ))}
    </ul>
  )
  if (links.length <= LINKS_SHOWN + 2) return items(links)
  return (
    <>
      {items(links.slice(0, LINKS_SHOWN))}
      <Disclosure summary={t('showAll', { count: links.length })}>
        {items(links.slice(LINKS_SHOWN))}
      </Disclosure>
    </>
  )
}
