import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { OpenBadge } from '@/components/ui/badge'
import { SectionHeading } from '@/components/ui/heading'
import { Notice } from '@/components/ui/notice'
import type { ClaimElsewhere, SourceOnBothSides } from '@/lib/reviews/contradictions'
import type { ClaimView } from '@/lib/reviews/view'
import { VerdictMark } from './verdict-mark'

type Props = { team: string; claim: ClaimView }

/** Where the house seems to contradict itself: the same claim in another story, or somebody on both sides of it. */
export function Contradictions({ team, claim }: Props) {
  const t = useTranslations('claims.house')
  const { same, decidedOtherwise, bothSides } = claim.contradictions
  if (same.length === 0 && bothSides.length === 0) return null
  return (
    <section aria-labelledby="house">
      <SectionHeading id="house">{t('title')}</SectionHeading>
      {decidedOtherwise.length > 0 && (
        <Notice
          kind="warning"
          title={t('otherwise', { count: decidedOtherwise.length })}
          todo={t('otherwiseTodo')}
        />
      )}
      {same.length > 0 && (
        <>
          <p className="mt-1 text-xs text-soft">{t('same')}</p>
          <ul>
            {same.map((one) => (
              <Same key={one.id} team={team} claim={one} />
            ))}
          </ul>
        </>
      )}
      {bothSides.length > 0 && (
        <ul className="mt-2">
          {bothSides.map((one) => (
            <BothSides key={one.source.id} team={team} of={one} claim={claim} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Same({
  team,
  claim: { id, number, text, verdict, story },
}: {
  team: string
  claim: ClaimElsewhere
}) {
  const t = useTranslations('claims.house')
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 border-b border-line py-1.5">
      {verdict ? <VerdictMark verdict={verdict} /> : <OpenBadge>{t('undecided')}</OpenBadge>}
      <Link prefetch={false} href={`/${team}/claims/${id}`} className="link min-w-0 break-words">
        <span dir="auto">{text}</span>
      </Link>
      <span className="text-xs text-faint">{t('of', { number, story: story.title })}</span>
    </li>
  )
}

type BothProps = { team: string; of: SourceOnBothSides; claim: ClaimView }

function BothSides({ team, of, claim }: BothProps) {
  const t = useTranslations('claims.house')
  const { same } = claim.contradictions
  const link = (id: string) => {
    const there = same.find((one) => one.id === id)
    const name = there ? t('of', { number: there.number, story: there.story.title }) : t('here')
    return (
      <Link key={id} prefetch={false} href={`/${team}/claims/${id}`} className="link">
        {name}
      </Link>
    )
  }
  const links = (ids: readonly string[]) => (
    <span className="inline-flex flex-wrap gap-x-2">{ids.map(link)}</span>
  )
  return (
    <li className="border-b border-line py-1.5 break-words">
      {t.rich('bothSides', {
        name: of.source.name,
        who: (name) => (
          <Link prefetch={false} href={`/${team}/sources/${of.source.id}`} className="link font-semibold">
            <bdi>{name}</bdi>
          </Link>
        ),
        pro: () => links(of.for),
        contra: () => links(of.against),
      })}
    </li>
  )
}
