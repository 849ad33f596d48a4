import { useTranslations } from 'next-intl'
import { PathLine } from '@/components/attribution/path-line'
import { StanceMark } from '@/components/attribution/stance-mark'
import { Tag } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { CommandKbd } from '@/components/ui/keys/command-kbd'
import type { SuggestionView } from '@/lib/claims/view'
import { FoundBy } from './found-by'
import { SameLine } from './same-line'
import type { Same } from './same-proposition'
import { SurenessLine } from './sureness-line'
import { WorthLine } from './worth-line'

export type CardActs = { accept: () => void; edit: () => void; merge: () => void; dismiss: () => void }

/** A suggestion: who, through whom, how and with which stance, when and how firmly, the claim it would make, and what found it and how surely. */
export function SuggestionCard({
  suggestion,
  acts,
  mergeable,
  same = null,
  onSame,
}: {
  suggestion: SuggestionView
  acts: CardActs | null
  mergeable: boolean
  same?: Same | null
  onSame?: (id: string) => void
}) {
  const t = useTranslations('workbench')
  const m = useTranslations('marks')
  const { statement, ordinal, wording, knownSource, hedges, saidWhen, evasion } = suggestion
  const { source, outlets, stance, mode, denialScope, within } = statement
  return (
    <div className="rounded-md border border-dashed border-line-strong px-3 py-2.5">
      <FoundBy number={ordinal + 1} statement={statement} />
      <h3 className="my-1 text-md/snug font-medium break-words" dir="auto">
        {wording}
      </h3>
      <p className="flex flex-wrap items-baseline gap-x-2 text-xs">
        <StanceMark stance={stance} />
        <PathLine source={source.name || t('noSource')} outlets={outlets.map((outlet) => outlet.name)} />
      </p>
      <p className="mt-1 flex flex-wrap gap-1">
        <Tag>{m(`mode.${mode}`)}</Tag>
        <Tag>{m(`naming.${source.naming}`)}</Tag>
        {source.headcount !== null && source.naming !== 'NAMED' && (
          <Tag>{m('headcount', { count: source.headcount })}</Tag>
        )}
        {within !== null && <Tag>{t('within', { number: within + 1 })}</Tag>}
        {denialScope && <Tag tone="denies">{m(`scope.${denialScope}`)}</Tag>}
      </p>
      {(saidWhen || evasion || hedges.length > 0) && (
        <dl className="mt-1.5 flex flex-wrap gap-x-4 gap-y-0.5 text-xs">
          {saidWhen && <InWords term={t('saidWhen')} words={[saidWhen]} />}
          {hedges.length > 0 && <InWords term={t('hedges')} words={hedges} />}
          {evasion && <InWords term={t('evasion')} words={[evasion]} />}
        </dl>
      )}
      {knownSource && knownSource.name !== source.name && (
        <p className="mt-1 text-xs text-soft">{t('knownAs', { name: knownSource.name })}</p>
      )}
      <div className="mt-1 flex flex-wrap gap-x-4 gap-y-0.5 text-xs empty:hidden">
        {suggestion.proposition && <WorthLine worth={suggestion.proposition} />}
        {statement.confidence && <SurenessLine confidence={statement.confidence} />}
      </div>
      {suggestion.notInNewer && <p className="mt-1 text-xs font-semibold">{t('notInNewer')}</p>}
      {same && <SameLine same={same} onSame={onSame} />}
      {acts && (
        <div className="mt-2 flex flex-wrap gap-1.5">
          <Button size="sm" onClick={acts.accept}>
            {t('accept')} <CommandKbd id="story.accept" usual="a" />
          </Button>
          <Button size="sm" onClick={acts.edit}>
            {t('edit')} <CommandKbd id="story.edit" usual="e" />
          </Button>
          <Button size="sm" onClick={acts.merge} disabled={!mergeable}>
            {t('merge')} <CommandKbd id="story.merge" usual="m" />
          </Button>
          <Button size="sm" onClick={acts.dismiss}>
            {t('dismiss')} <CommandKbd id="story.dismiss" usual="d" />
          </Button>
        </div>
      )}
    </div>
  )
}

/** Words of the article under what they tell. */
function InWords({ term, words }: { term: string; words: readonly string[] }) {
  return (
    <div className="flex min-w-0 items-baseline gap-x-1.5">
      <dt className="shrink-0 text-soft">{term}</dt>
      <dd className="min-w-0 break-words">
        {words.map((one, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same word may stand twice, only its place tells them apart
          <span key={place}>
            {place > 0 && ' · '}
            <q dir="auto" className="font-serif">
              {one}
            </q>
          </span>
        ))}
      </dd>
    </div>
  )
}
