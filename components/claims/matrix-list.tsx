import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { StoryMatrix } from '@/lib/claims/matrix-view'
import type { matrixCells } from './matrix-cells'
import { MatrixEntries } from './matrix-entries'
import { ClaimMark } from './verdict-mark'

type Props = { team: string; matrix: StoryMatrix; cells: ReturnType<typeof matrixCells> }

/** The same for a small screen, claim by claim: a table of many columns is no use there. */
export function MatrixList({ team, matrix: { story, claims, sources }, cells }: Props) {
  const t = useTranslations('claims.matrix')
  return (
    <ul aria-label={t('label', { story: story.title })} className="border-t border-line md:hidden">
      {claims.map((claim) => {
        const said = sources
          .map((source) => ({ source, here: cells(claim.id, source.id) }))
          .filter(({ here }) => here.length > 0)
        const elsewhere =
          claim.statements - said.flatMap(({ here }) => here).reduce((sum, one) => sum + one.count, 0)
        return (
          <li key={claim.id} className="border-b border-line px-4 py-3">
            <p className="flex gap-2">
              <span className="text-faint tabular-nums">{claim.number}</span>
              <Link
                prefetch={false}
                data-row
                dir="auto"
                href={`/${team}/claims/${claim.id}`}
                className="min-w-0 font-medium wrap-anywhere hover:underline"
              >
                {claim.text}
              </Link>
            </p>
            <p className="my-1">
              <ClaimMark state={claim.state} verdict={claim.verdict} />
            </p>
            {said.map(({ source, here }) => (
              <div key={source.id} className="grid grid-cols-[1fr_8.5rem] gap-x-3 py-0.5">
                <bdi className="min-w-0 py-1 text-xs wrap-anywhere">{source.name}</bdi>
                <div>
                  <MatrixEntries team={team} source={source.name} cells={here} />
                </div>
              </div>
            ))}
            {elsewhere > 0 && (
              <p className="pt-1 text-xs text-soft">{t('elsewhere', { count: elsewhere })}</p>
            )}
            {claim.statements === 0 && <p className="pt-1 text-xs text-soft">{t('nobodyYet')}</p>}
          </li>
        )
      })}
    </ul>
  )
}
