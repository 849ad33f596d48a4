'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { SectionHeading } from '@/components/ui/heading'
import { useCommands } from '@/components/ui/keys/use-commands'
import { ProblemNotice } from '@/components/ui/problem-notice'
import { TextArea } from '@/components/ui/text-area'
import { EVIDENCE_SIDES, type EvidenceSide, type SnapshotView } from '@/lib/reviews/view'
import type { ReaderActions } from './reader-actions'
import { PANEL_ID, toQuotePanel } from './to-quote-panel'
import { useQuoting } from './use-quoting'

const KEYS: Record<EvidenceSide, string> = { FOR: '+', AGAINST: '-', CONTEXT: '.' }

type QuotePanelProps = {
  team: string
  snapshotId: string
  reading: NonNullable<SnapshotView['reading']>
  actions: ReaderActions
  /** What was quoted already. */
  children: ReactNode
}

/** Quotes selected or typed words of this document as evidence for the claim it is read for. */
export function QuotePanel({ team, snapshotId, reading, actions, children }: QuotePanelProps) {
  const t = useTranslations('archive.quote')
  const { claim, canQuote } = reading
  return (
    <section
      aria-labelledby={`${PANEL_ID}-heading`}
      className="flex flex-col gap-3 border-b border-line pb-5"
    >
      <div>
        <SectionHeading id={`${PANEL_ID}-heading`}>{t('heading', { number: claim.number })}</SectionHeading>
        <p dir="auto" className="font-serif text-quote font-semibold wrap-anywhere">
          {claim.text}
        </p>
        <Link prefetch={false} href={`/${team}/claims/${claim.id}`} className="link text-xs">
          {t('toClaim')}
        </Link>
      </div>
      {canQuote ? (
        <QuoteForm team={team} snapshotId={snapshotId} claimId={claim.id} actions={actions} />
      ) : (
        <p className="text-xs text-soft">{t('closed')}</p>
      )}
      {children}
    </section>
  )
}

type FormProps = { team: string; snapshotId: string; claimId: string; actions: ReaderActions }

function QuoteForm(props: FormProps) {
  const t = useTranslations('archive.quote')
  const { passage, setPassage, note, setNote, pending, problem, fault, quote } = useQuoting(props)
  useCommands([
    { id: 'reader.quote', label: t('keys.quote'), group: 'reader', keys: 'q', run: toQuotePanel },
    ...EVIDENCE_SIDES.map((side) => ({
      id: `reader.quote.${side}`,
      label: t(`keys.${side}`),
      group: 'reader' as const,
      keys: KEYS[side],
      when: () => passage.words.trim() !== '',
      run: () => quote(side),
    })),
  ])
  return (
    <div id={PANEL_ID} tabIndex={-1} className="flex scroll-mt-20 flex-col gap-3 outline-none">
      <ProblemNotice problem={problem} />
      <Field label={t('passage')} hint={t('hint')} error={fault('words')} required>
        {(control) => (
          <TextArea
            {...control}
            prose
            rows={3}
            value={passage.words}
            onChange={(event) => setPassage({ words: event.target.value, range: null })}
          />
        )}
      </Field>
      <Field label={t('note')} hint={t('noteHint')} error={fault('note')}>
        {(control) => (
          <TextArea {...control} rows={1} value={note} onChange={(event) => setNote(event.target.value)} />
        )}
      </Field>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would name the two boxes above too */}
      <div
        role="group"
        aria-label={t('as')}
        aria-busy={pending}
        className="flex flex-wrap items-center gap-2"
      >
        {EVIDENCE_SIDES.map((side) => (
          <Button key={side} size="sm" keys={KEYS[side]} onClick={() => quote(side)}>
            {t(`sides.${side}`)}
          </Button>
        ))}
      </div>
    </div>
  )
}
