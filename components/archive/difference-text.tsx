import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import type { Piece, WordPiece } from '@/lib/archive/difference-shown'
import { isChange } from '@/lib/archive/difference-shown'
import type { SnapshotMeta } from '@/lib/archive/view'
import type { DifferenceView } from '@/lib/stories/difference-page'
import { breakBehind } from './paragraph-break'
import { snapshotHref } from './snapshot-href'
import './difference.css'

type Props = { team: string; view: DifferenceView; pieces: readonly Piece[] }

/** Two captures as one text in the order of the newer one, what stayed folded. Readable without scripts. */
export function DifferenceText({ team, view: { older, newer }, pieces }: Props) {
  return (
    <div className="print-copy" lang={newer.language ?? undefined} dir={newer.direction}>
      {runsOf(pieces).map(({ at, run }) =>
        run[0]?.kind === 'FOLD' ? (
          <Fold key={at} team={team} fold={run[0]} newer={newer} />
        ) : (
          <div key={at} className="wrap-anywhere whitespace-pre-line">
            {run.map((piece, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two texts that never change have these pieces in this order
              <Fragment key={n}>
                <Passage team={team} piece={piece} older={older} />
                {breakBehind(run, n)}
              </Fragment>
            ))}
          </div>
        ),
      )}
    </div>
  )
}

/** Pieces that are read in one go, and folds between them. */
function runsOf(pieces: readonly Piece[]): { at: number; run: Piece[] }[] {
  const runs: { at: number; run: Piece[] }[] = []
  pieces.forEach((piece, at) => {
    const last = runs.at(-1)
    if (last && piece.kind !== 'FOLD' && last.run[0]?.kind !== 'FOLD') last.run.push(piece)
    else runs.push({ at, run: [piece] })
  })
  return runs
}

function Fold({
  team,
  fold,
  newer,
}: {
  team: string
  fold: Extract<Piece, { kind: 'FOLD' }>
  newer: SnapshotMeta
}) {
  const t = useTranslations('archive.difference')
  const words = t('unchanged', { count: fold.words })
  return (
    <div className="diff-fold my-2 font-sans text-base" dir="auto">
      {fold.text === null ? (
        <p className="flex flex-wrap items-center gap-x-2 text-soft">
          {words}
          <Link prefetch={false} href={snapshotHref(team, newer.id, { place: fold.new })} className="link">
            {t('readThere')}
          </Link>
        </p>
      ) : (
        <Disclosure summary={words}>
          <div
            className="print-copy wrap-anywhere whitespace-pre-line"
            lang={newer.language ?? undefined}
            dir={newer.direction}
          >
            {fold.text.trim()}
          </div>
        </Disclosure>
      )}
    </div>
  )
}

/** A piece of the text; what differs can be gone to. */
function Passage({ team, piece, older }: { team: string; piece: Piece; older: SnapshotMeta }) {
  if (!isChange(piece)) return piece.kind === 'KEPT' ? piece.text : null
  return (
    <span data-change="" tabIndex={-1} className="diff-change">
      {piece.kind === 'CHANGED' &&
        piece.words.map((word, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <Word key={n} word={word} older={older} />
        ))}
      {(piece.kind === 'INSERTED' || piece.kind === 'DELETED') && <Word word={piece} older={older} />}
      {piece.kind === 'MOVED' && <Moved team={team} piece={piece} older={older} />}
    </span>
  )
}

function Word({ word: { kind, text }, older }: { word: WordPiece; older: SnapshotMeta }) {
  const t = useTranslations('archive.difference')
  const { words, blanks } = parted(text)
  if (kind === 'SAME') return text
  if (kind === 'INSERTED')
    return (
      <>
        <ins className="diff-ins">
          <Said>{t('begins.INSERTED')}</Said>
          {words}
          <Said>{t('ends.INSERTED')}</Said>
        </ins>
        {blanks}
      </>
    )
  return (
    <>
      <del className="diff-del" lang={older.language ?? undefined}>
        <Said>{t('begins.DELETED')}</Said>
        {words}
        <Said>{t('ends.DELETED')}</Said>
      </del>
      {blanks}
    </>
  )
}

function Moved({
  team,
  piece: { text, old },
  older,
}: {
  team: string
  piece: Extract<Piece, { kind: 'MOVED' }>
  older: SnapshotMeta
}) {
  const t = useTranslations('archive.difference')
  const { words, blanks } = parted(text)
  return (
    <>
      <span className="diff-moved">{words}</span>{' '}
      <Link
        prefetch={false}
        href={snapshotHref(team, older.id, { place: old })}
        className="link font-sans text-xs whitespace-nowrap"
      >
        {t('moved')}
      </Link>
      {blanks}
    </>
  )
}

/** A word for those who hear the page; browsers tell of `ins` and `del` in no way that is common to all. */
function Said({ children }: { children: ReactNode }) {
  const locale = useLocale()
  return (
    <span lang={locale} className="sr-only">
      {' '}
      {children}{' '}
    </span>
  )
}

/** The words, and the blanks behind them, which are neither put in nor taken out. */
function parted(text: string): { words: string; blanks: string } {
  const words = text.trimEnd()
  return { words, blanks: text.slice(words.length) }
}
