import { useTranslations } from 'next-intl'
import type { DerivationActions } from '@/components/provenance/derivation-actions'
import { SUGGESTED_ID, SuggestedLinks } from '@/components/provenance/link-list'
import { useReportNames } from '@/components/provenance/use-names'
import type { StoryView } from '@/lib/reviews/view'

/** How many links between documents wait for somebody to decide, and the way to them: they stand below the article. */
export function LinksLead({ links }: { links: StoryView['links'] }) {
  const t = useTranslations('workbench.links')
  const count = links.derivations.length
  if (count === 0) return null
  return (
    <p className="no-print mb-2 text-xs text-soft">
      {t('waiting', { count })}{' '}
      <a href={`#${SUGGESTED_ID}`} className="link">
        {t('see', { count })}
      </a>
    </p>
  )
}

type Props = { team: string; view: StoryView; actions: DerivationActions }

/** What of the story's documents is suggested to rest on what, below them. */
export function StoryLinks({ team, view, actions }: Props) {
  const { id: storyId, links, can } = view
  const nameOf = useReportNames(links.reports)
  const reports = links.reports.map(({ id, snapshotId }) => ({ id, snapshotId, name: nameOf(id) }))
  const { derivations } = links
  if (derivations.length === 0) return null
  return (
    <div className="mt-4">
      <SuggestedLinks place={{ team, storyId, reports, derivations, canEdit: can.decideLinks, actions }} />
    </div>
  )
}
