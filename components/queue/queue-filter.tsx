import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Kbd } from '@/components/ui/kbd'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import type { QueueFilter as Filter } from '@/lib/reviews/view'
import { FILTER_ID, queueHref } from './queue-href'

const DUES = ['any', 'overdue', 'today', 'none'] as const

type Props = {
  team: string
  filter: Filter
  /** The story the list is narrowed to, when one of its claims is shown. */
  story: string | null
}

/** Narrows the list. A plain form: it works before any script runs, and the address says it all. */
export function QueueFilter({ team, filter, story }: Props) {
  const t = useTranslations('queue.filter')
  return (
    <search aria-label={t('label')}>
      <form
        action={`/${team}/queue`}
        className="no-print flex flex-wrap items-center gap-2 px-6 py-2.5 max-md:px-4"
      >
        {filter.tab !== 'mine' && <input type="hidden" name="tab" value={filter.tab} />}
        {filter.storyId && <input type="hidden" name="storyId" value={filter.storyId} />}
        <span className="relative inline-flex w-64 items-center max-sm:w-full">
          <TextInput
            key={filter.words}
            id={FILTER_ID}
            type="search"
            name="words"
            aria-label={t('words')}
            placeholder={t('words')}
            defaultValue={filter.words}
            className="pe-7"
          />
          <span className="pointer-events-none absolute end-2">
            <Kbd keys="f" />
          </span>
        </span>
        <Select
          key={filter.due}
          name="due"
          aria-label={t('due')}
          defaultValue={filter.due}
          options={DUES.map((value) => ({ value, label: t(value) }))}
          className="!w-36"
        />
        <Button type="submit">{t('apply')}</Button>
        <Narrowed team={team} filter={filter} story={story} />
      </form>
    </search>
  )
}

/** What is on, each to be taken away by a press; and the address of it all. */
function Narrowed({ team, filter, story }: Omit<Props, 'id'>) {
  const t = useTranslations('queue')
  const { words, due, storyId } = filter
  const base = { ...filter, cursor: null }
  return (
    <>
      {words && (
        <Chip removeHref={queueHref(team, { ...base, words: '' })} removeLabel={t('filter.removeWords')}>
          <bdi className="max-w-48 truncate">{t('filter.wordsChip', { words })}</bdi>
        </Chip>
      )}
      {due !== 'any' && (
        <Chip removeHref={queueHref(team, { ...base, due: 'any' })} removeLabel={t('filter.removeDue')}>
          {t('filter.dueChip', { due })}
        </Chip>
      )}
      {storyId && (
        <Chip removeHref={queueHref(team, { ...base, storyId: null })} removeLabel={t('filter.removeStory')}>
          <bdi className="max-w-64 truncate">
            {t('filter.storyChip', { story: story ?? t('filter.oneStory') })}
          </bdi>
        </Chip>
      )}
      <span className="ms-auto max-md:hidden">
        <CopyButton size="sm" variant="quiet" value={queueHref(team, filter)} label={t('copyView')} />
      </span>
    </>
  )
}
