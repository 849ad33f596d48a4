import { cx } from '@/components/ui/cx'
import type { DismissalReason } from '@/lib/claims/model'
import type { SuggestionView } from '@/lib/claims/view'
import { ClaimCard } from './claim-card'
import type { Same } from './same-proposition'
import { SettledLine } from './settled-line'
import { type CardActs, SuggestionCard } from './suggestion-card'
import type { WorkItem } from './worklist'

type Acts = { [K in keyof CardActs]: (suggestion: SuggestionView) => void }

type WorkEntryProps = {
  item: WorkItem
  team: string
  chosen: boolean
  onChoose: () => void
  mergeable: boolean
  same: Same | null
  /** Goes to another place in the list. */
  onSame: (id: string) => void
  acts: Acts | null
  onRestore: ((suggestion: SuggestionView) => void) | null
  onExplain: (suggestion: SuggestionView, reason: DismissalReason | null) => void
}

/** One place in the list; it can be chosen by key, by pressing it and from the article. */
export function WorkEntry({
  item,
  team,
  chosen,
  onChoose,
  mergeable,
  same,
  onSame,
  acts,
  onRestore,
  onExplain,
}: WorkEntryProps) {
  const bound = (suggestion: SuggestionView): CardActs | null =>
    acts && {
      accept: () => acts.accept(suggestion),
      edit: () => acts.edit(suggestion),
      merge: () => acts.merge(suggestion),
      dismiss: () => acts.dismiss(suggestion),
    }
  return (
    <li
      id={`item-${item.id}`}
      tabIndex={-1}
      aria-current={chosen ? 'true' : undefined}
      onFocus={onChoose}
      className={cx(
        'scroll-my-4 rounded-md outline-offset-2',
        chosen && '-mx-2 bg-wash px-2 shadow-[inset_3px_0_var(--color-accent)]',
      )}
    >
      {item.kind === 'suggestion' && (
        <SuggestionCard
          suggestion={item.suggestion}
          acts={bound(item.suggestion)}
          mergeable={mergeable}
          same={same}
          onSame={onSame}
        />
      )}
      {item.kind === 'claim' && <ClaimCard claim={item.claim} href={`/${team}/claims/${item.claim.id}`} />}
      {item.kind === 'settled' && (
        <SettledLine
          item={item}
          onRestore={onRestore && (() => onRestore(item.suggestion))}
          onExplain={(reason) => onExplain(item.suggestion, reason)}
        />
      )}
    </li>
  )
}
