import { useTranslations } from 'next-intl'
import { QuoteChecks } from '@/components/claims/quote-checks'
import { byCapture } from '@/components/claims/quote-states'
import { bareQuote } from '@/components/claims/sides'
import { SectionHeading } from '@/components/ui/heading'
import { Quote } from '@/components/ui/quote'
import type { LookedForQuote } from '@/lib/reviews/view'

const HEADING = 'looked-for'

/** Which of the claim's quotes stand in the document being read, and what of the others differs. */
export function LookedFor({ team, quotes }: { team: string; quotes: readonly LookedForQuote[] }) {
  const t = useTranslations('archive.quote')
  const told = quotes.filter(({ checks }) => byCapture(checks).length > 0)
  if (told.length === 0) return null
  return (
    <div>
      <SectionHeading level={3} id={HEADING}>
        {t('lookedFor')}
      </SectionHeading>
      <ul aria-labelledby={HEADING} className="flex flex-col gap-3">
        {told.map(({ id, pieces, sourceWords, checks }) => (
          <li key={id} className="min-w-0">
            <p dir="auto" className="line-clamp-3 break-words font-serif text-quote">
              <Quote>{pieces.map(bareQuote).join(' … ')}</Quote>
            </p>
            {sourceWords && (
              <p className="text-xs text-soft">
                <bdi>{sourceWords}</bdi>
              </p>
            )}
            <QuoteChecks team={team} checks={checks} />
          </li>
        ))}
      </ul>
    </div>
  )
}
