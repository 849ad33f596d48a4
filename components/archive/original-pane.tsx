import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SectionHeading } from '@/components/ui/heading'
import type { Damage } from '@/lib/archive/damage'
import type { SnapshotView } from '@/lib/reviews/view'
import { FollowQuotes } from './follow-quotes'
import { PdfPages } from './pdf-pages'
import { ShownPicture } from './shown-picture'

type PaneProps = { team: string; view: SnapshotView }

/** What was captured as it looked, to be held against the text that was read from it. */
export function OriginalPane({ team, view: { meta, original, damaged } }: PaneProps) {
  const t = useTranslations('archive.original')
  if (original.shown === null) return null
  const damage = damageOf(damaged)
  if (damage) return <DamagedPane state={damage.state} />
  const address = `/${team}/snapshots/${meta.id}`
  const typed = meta.notes.some(({ code }) => code === 'text-typed-by-hand')
  return (
    <section aria-labelledby="original-heading" className="reader-original no-print min-w-0 bg-wash">
      <header className="border-b border-line bg-surface px-4.5 py-2">
        <SectionHeading id="original-heading">{t('heading')}</SectionHeading>
        <p className="text-xs text-soft">{t(typed ? 'typed' : `note.${original.shown}`)}</p>
      </header>
      {original.shown === 'webpage' && (
        <iframe
          title={t('frame', { title: meta.title })}
          src={`${address}/webpage`}
          sandbox=""
          referrerPolicy="no-referrer"
          loading="lazy"
          className="w-full grow bg-white"
        />
      )}
      {original.shown === 'picture' && (
        <Pane label={t('heading')}>
          <ShownPicture src={`${address}/picture`} alt={t('picture')} failed={t('failed.picture')} />
        </Pane>
      )}
      {original.shown === 'pdf' && (
        <Pane label={t('heading')}>
          <PdfPages address={`${address}/pages`} pages={original.pages} />
          <FollowQuotes />
        </Pane>
      )}
    </section>
  )
}

const damageOf = (damaged: SnapshotView['damaged']) => damaged.find(({ what }) => what === 'ORIGINAL')

/** What is not as it was captured is not handed out: a frame around it would promise the page. */
function DamagedPane({ state }: Pick<Damage, 'state'>) {
  const t = useTranslations('archive')
  return (
    <section
      aria-labelledby="original-heading"
      data-damaged=""
      className="reader-original no-print min-w-0 bg-wash"
    >
      <header className="border-b border-line bg-surface px-4.5 py-2">
        <SectionHeading id="original-heading">{t('original.heading')}</SectionHeading>
        <p className="text-xs text-soft">{t('damaged.notShown', { state })}</p>
      </header>
    </section>
  )
}

/** Scrolls for itself, by keyboard too. */
function Pane({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    // biome-ignore lint/a11y/useSemanticElements: the section around it is the landmark
    <div role="group" aria-label={label} tabIndex={0} data-scrolls="" className="grow overflow-y-auto p-4.5">
      {children}
    </div>
  )
}

/** Where an original is not shown, why, and what there is instead: of a damaged one more is said above the text. */
export function NotShown({ view: { original, damaged } }: { view: SnapshotView }) {
  const t = useTranslations('archive.original.because')
  if (original.shown !== null || original.because === 'text' || damageOf(damaged)) return null
  return <p className="mt-1.5 font-sans text-xs text-soft">{t(original.because)}</p>
}
