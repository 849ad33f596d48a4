import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { StoryMatrix } from '@/lib/claims/matrix-view'
import type { matrixCells } from './matrix-cells'
import { MatrixEntries } from './matrix-entries'
import { ClaimMark } from './verdict-mark'
import './matrix.css'

type Props = { team: string; matrix: StoryMatrix; cells: ReturnType<typeof matrixCells> }

/** Claims in rows, sources in columns; both heads stay in sight while the table scrolls inside itself, by keyboard too. */
export function MatrixTable({ team, matrix: { story, claims, sources }, cells }: Props) {
  const t = useTranslations('claims.matrix')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by itself is scrolled by keys once it has the focus
    <section aria-label={t('label', { story: story.title })} tabIndex={0} className="matrix max-md:hidden">
      <table aria-label={t('label', { story: story.title })} className="text-start">
        <thead>
          <tr>
            <th
              scope="col"
              className="matrix-corner px-6 pb-1.5 text-start align-bottom text-xs font-medium text-faint"
            >
              {t('claim')}
            </th>
            {sources.map(({ id, name, statements }) => (
              <th key={id} scope="col" className="px-2 pb-1.5 text-start align-bottom text-xs font-normal">
                <Link
                  prefetch={false}
                  href={`/${team}/sources/${id}`}
                  title={name}
                  className="line-clamp-3 font-semibold wrap-anywhere hover:underline"
                >
                  <bdi>{name}</bdi>
                </Link>
                <span className="text-faint">{t('statements', { count: statements })}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {claims.map((claim) => (
            <tr key={claim.id} className="hover:bg-wash">
              <th scope="row" className="px-6 py-2 text-start align-top font-normal">
                <span className="flex gap-2">
                  <span className="text-faint tabular-nums">{claim.number}</span>
                  <Link
                    prefetch={false}
                    data-row
                    dir="auto"
                    href={`/${team}/claims/${claim.id}`}
                    title={claim.text}
                    className="line-clamp-3 font-medium wrap-anywhere hover:underline"
                  >
                    {claim.text}
                  </Link>
                </span>
                <span className="mt-1 flex items-center gap-2 text-xs text-faint">
                  <ClaimMark state={claim.state} verdict={claim.verdict} />
                  {t('statements', { count: claim.statements })}
                </span>
              </th>
              {sources.map(({ id, name }) => (
                <td key={id} className="px-2 py-2 align-top">
                  <MatrixEntries team={team} source={name} cells={cells(claim.id, id)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
