'use client'

import { Check, Undo2, X } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Quote } from '@/components/ui/quote'
import { useAct } from '@/components/ui/use-act'
import type { QuoteView } from '@/lib/claims/view'
import type { DerivationState } from '@/lib/provenance/model'
import type { DerivationView } from '@/lib/provenance/view'
import { type DerivationPlace, linkWords } from './derivation-actions'

type Props = { of: DerivationView; place: DerivationPlace }

/** One report that rests on another: the words that show it, and what a person may do about it. */
export function DerivationItem({ of, place }: Props) {
  const t = useTranslations('provenance')
  const { kind, from, to } = linkWords(place, of)
  const part = (name: string) => () => <bdi className="font-semibold">{name}</bdi>
  const isHeld = of.state === 'HELD'
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-1 border-b border-line py-2">
      <div className="min-w-0 grow basis-64">
        <p className="break-words">{t.rich(`link.${kind}`, { from: part(from), to: part(to) })}</p>
        {of.words && <Shown team={place.team} quote={of.words} />}
        {of.toWords && <Shown team={place.team} quote={of.toWords} />}
        {of.note && (
          <p dir="auto" className="text-xs break-words whitespace-pre-wrap text-soft">
            {of.note}
          </p>
        )}
        {isHeld && of.by && <p className="text-xs text-faint">{t('by', { name: of.by })}</p>}
      </div>
      {place.canEdit && <Tools of={of} place={place} />}
    </li>
  )
}

/** Long passages are shown by how they begin; the link opens them whole. */
const WORDS_SHOWN = 160

function Shown({ team, quote }: { team: string; quote: QuoteView }) {
  const t = useTranslations('provenance')
  const { exact, snapshotId, start, end } = quote
  return (
    <p className="text-xs break-words">
      <Link
        prefetch={false}
        href={`/${team}/snapshots/${snapshotId}?q=${start}-${end}`}
        title={t('quote')}
        className="decoration-line-strong underline-offset-3 hover:underline"
      >
        <Quote>{exact.length > WORDS_SHOWN ? `${exact.slice(0, WORDS_SHOWN).trimEnd()} …` : exact}</Quote>
      </Link>
    </p>
  )
}

const SAID = { HELD: 'held', DISMISSED: 'dismissed', SUGGESTED: 'reopened' } as const
const saidOf = (was: DerivationState, is: DerivationState) => (was === 'HELD' ? 'takenBack' : SAID[is])

/** A suggestion is accepted or dismissed, what is held is taken back; the toast undoes each. */
function Tools({ of, place }: Props) {
  const t = useTranslations('provenance')
  const { pending, run, takeBack } = useAct()
  const { team, actions } = place
  const { kind, from, to } = linkWords(place, of)
  const link = t(`linkName.${kind}`, { from, to })
  const input = (version: number, state: DerivationState) => ({
    ...{ team, derivationId: of.id, version },
    to: state,
  })
  const decide = (state: DerivationState) =>
    run(actions.decide, input(of.version, state), ({ version }) => ({
      message: t(saidOf(of.state, state), { link }),
      undo: () =>
        takeBack(actions.decide, input(version, of.state), () => ({ message: t(SAID[of.state], { link }) })),
    }))
  const icon = { 'aria-hidden': true, className: 'size-3.5' } as const
  if (of.state === 'HELD')
    return (
      <Button
        size="sm"
        variant="quiet"
        className="no-print"
        pending={pending}
        icon={<Undo2 {...icon} />}
        aria-label={t('takeBackName', { link })}
        onClick={() => decide('DISMISSED')}
      >
        {t('takeBack')}
      </Button>
    )
  return (
    <span className="no-print flex gap-1.5">
      <Button
        size="sm"
        pending={pending}
        icon={<Check {...icon} />}
        aria-label={t('acceptName', { link })}
        onClick={() => decide('HELD')}
      >
        {t('accept')}
      </Button>
      <Button
        size="sm"
        variant="quiet"
        pending={pending}
        icon={<X {...icon} />}
        aria-label={t('dismissName', { link })}
        onClick={() => decide('DISMISSED')}
      >
        {t('dismiss')}
      </Button>
    </span>
  )
}
