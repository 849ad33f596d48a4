import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import type { QueueChoices } from '@/lib/reviews/choices-view'
import type { QueueFilter as Filter } from '@/lib/reviews/view'
import { FILTER_ID, queueHref } from './queue-href'

const TITLE_SHOWN = 60
/** The whole title stands in the chip: forty long ones would be most of what is sent. */
const cut = (title: string) => {
  const letters = [...title]
  return letters.length > TITLE_SHOWN ? `${letters.slice(0, TITLE_SHOWN).join('')}…` : title
}

const DUES = ['any', 'overdue', 'today', 'none'] as const

type Props = {
  team: string
  filter: Filter
  choices: QueueChoices
}

/** Narrows the list. A plain form: it works before any script runs, and the address says it all. */
export function QueueFilter({ team, filter, choices }: Props) {
  const t = useTranslations('queue.filter')
  return (
    <search aria-label={t('label')}>
      <form
        action={`/${team}/queue`}
        className="no-print flex flex-wrap items-center gap-2 px-6 py-2.5 max-md:px-4"
      >
        {filter.tab !== 'mine' && <input type="hidden" name="tab" value={filter.tab} />}
        {filter.view && <input type="hidden" name="view" value={filter.view} />}
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
        <Select
          key={`story ${filter.storyId}`}
          name="storyId"
          aria-label={t('story')}
          placeholder={t('anyStory')}
          defaultValue={filter.storyId ?? ''}
          options={choices.stories.map(({ id, title }) => ({ value: id, label: cut(title) }))}
          className="!w-44"
        />
        <Select
          key={`reviewer ${filter.reviewerId}`}
          name="reviewerId"
          aria-label={t('reviewer')}
          placeholder={t('anyReviewer')}
          defaultValue={filter.reviewerId ?? ''}
          options={choices.reviewers.map(({ id, name }) => ({ value: id, label: name }))}
          className="!w-40"
        />
        <Button type="submit">{t('apply')}</Button>
        <Narrowed team={team} filter={filter} choices={choices} />
      </form>
    </search>
  )
}

/** What is on, each to be taken away by a press. */
function Narrowed({ team, filter, choices }: Props) {
  const t = useTranslations('queue')
  const { words, due, storyId, reviewerId } = filter
  const story = choices.stories.find(({ id }) => id === storyId)?.title
  const reviewer = choices.reviewers.find(({ id }) => id === reviewerId)?.name
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
      {reviewerId && (
        <Chip
          removeHref={queueHref(team, { ...base, reviewerId: null })}
          removeLabel={t('filter.removeReviewer')}
        >
          <bdi className="max-w-64 truncate">
            {t('filter.reviewerChip', { name: reviewer ?? t('filter.oneReviewer') })}
          </bdi>
        </Chip>
      )}
    </>
  )
}
