import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { evasionIn } from '@/lib/attribution/evasion'
import { reaches } from '@/lib/attribution/reach'
import type { AttributionView } from '@/lib/claims/view'

type Props = { team: string; attribution: AttributionView; ownClaim?: ReactNode }

/** What a denial reaches, or that nobody has judged it; of one that misses the claim, what it denies instead, or the words that deny nothing. */
export function DenialReach({ team, attribution, ownClaim }: Props) {
  const { denialScope, denialClaim } = attribution
  return (
    <div
      className={reaches(attribution) ? 'mt-1 text-xs' : 'mt-2 rounded-md bg-denies-wash px-3 py-2 text-xs'}
    >
      <p>
        <Reached team={team} attribution={attribution} />
      </p>
      {denialScope === 'DIFFERENT' && !denialClaim && ownClaim}
    </div>
  )
}

function Reached({ team, attribution }: Omit<Props, 'ownClaim'>) {
  const t = useTranslations('claims.says')
  const { denialScope, denialTarget, denialClaim } = attribution
  const reach = (words: ReactNode) => <strong className="font-semibold text-denies">{words}</strong>
  const toClaim = (words: ReactNode) =>
    denialClaim && (
      <Link
        prefetch={false}
        href={`/${team}/claims/${denialClaim.id}`}
        title={denialClaim.text}
        className="link whitespace-nowrap"
      >
        {words}
      </Link>
    )
  if (denialTarget)
    return (
      <>
        {t.rich('deniedInstead', { reach, what: () => <span dir="auto">{denialTarget}</span> })}{' '}
        {denialClaim &&
          toClaim(
            <>
              <span aria-hidden="true">→ </span>
              {t('elsewhere', { number: denialClaim.number })}
            </>,
          )}
      </>
    )
  if (denialClaim) return t.rich('deniedClaim', { reach, claim: toClaim, number: denialClaim.number })
  const evasion = evasionOf(attribution)
  const words = () => (
    <q dir="auto" className="font-serif">
      {evasion}
    </q>
  )
  if (evasion && denialScope === 'NON_DENIAL') return t.rich('evades', { reach, words })
  return (
    <>
      {t.rich(`reach-${denialScope ?? 'open'}`, { reach })}
      {evasion && denialScope === null && <> {t.rich('mayEvade', { words })}</>}
    </>
  )
}

function evasionOf({ contents, quote }: AttributionView): string {
  const words = contents.length > 0 ? contents : [quote]
  return evasionIn(words.map((piece) => piece.exact).join(' '))
}
