import { useTranslations } from 'next-intl'
import { TopBar } from '@/components/layout/top-bar'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import { RowKeys } from '@/components/ui/row-keys'
import { CLAIMS_A_PAGE, type PartOf, SOURCES_A_PAGE, type StoryMatrix } from '@/lib/claims/matrix-view'
import { matrixCells } from './matrix-cells'
import { type MatrixPlace, matrixHref } from './matrix-href'
import { MatrixList } from './matrix-list'
import { MatrixTable } from './matrix-table'

type Props = { team: string; matrix: StoryMatrix }

/** Who says what in a whole story: its claims by the sources that speak of them. */
export function MatrixPage({ team, matrix }: Props) {
  const t = useTranslations('claims.matrix')
  const { story, claims, sources, entries } = matrix
  const toStory = `/${team}/stories/${story.id}`
  const cells = matrixCells(entries)
  return (
    <>
      <TopBar
        crumbs={[
          { label: t('stories'), href: `/${team}/stories` },
          { label: story.title, href: toStory },
          { label: t('title') },
        ]}
      />
      <h1 className="sr-only">{t('label', { story: story.title })}</h1>
      {claims.length === 0 || sources.length === 0 ? (
        <EmptyState
          title={t(claims.length === 0 ? 'noClaims' : 'nobody')}
          action={<ButtonLink href={toStory}>{t('toStory')}</ButtonLink>}
        >
          {t(claims.length === 0 ? 'noClaimsHint' : 'nobodyHint')}
        </EmptyState>
      ) : (
        <>
          <RowKeys />
          <Parts team={team} matrix={matrix} />
          <MatrixTable team={team} matrix={matrix} cells={cells} />
          <MatrixList team={team} matrix={matrix} cells={cells} />
        </>
      )}
    </>
  )
}

/** Which claims and which sources stand here, and the ways to the others. */
function Parts({ team, matrix: { story, claimsOf, sourcesOf } }: Props) {
  const t = useTranslations('claims.matrix')
  const here = { claims: claimsOf.page, sources: sourcesOf.page }
  const way = (part: keyof MatrixPlace, { page, pages }: PartOf) => {
    const to = (at: number) =>
      at >= 0 && at < pages ? matrixHref(team, story.id, { ...here, [part]: at }) : undefined
    return { previousHref: to(page - 1), nextHref: to(page + 1) }
  }
  const range = ({ page, total }: PartOf, size: number) => ({
    from: page * size + 1,
    to: Math.min(total, (page + 1) * size),
    total,
  })
  return (
    <div className="flex flex-wrap items-center gap-x-8 gap-y-1 px-6 py-3 text-xs text-soft max-md:px-4">
      <div className="flex min-h-8 items-center gap-3">
        <p>{t('claims', range(claimsOf, CLAIMS_A_PAGE))}</p>
        <Pager label={t('claimPages')} {...way('claims', claimsOf)} />
      </div>
      <div className="flex min-h-8 items-center gap-3">
        <p>{t('sources', range(sourcesOf, SOURCES_A_PAGE))}</p>
        <Pager label={t('sourcePages')} {...way('sources', sourcesOf)} />
      </div>
    </div>
  )
}
