import { useTranslations } from 'next-intl'
import { Words } from '@/components/layout/words'
import { PasteAnywhere } from '@/components/stories/paste-anywhere'
import { ButtonLink } from '@/components/ui/button'
import { KeyHints } from '@/components/ui/keys/key-hints'

/** The two keys that lead to all others, and the way to a new story: its button, or pasting an article anywhere. */
export function QueueBar({ day, newStory }: { day: string; newStory: string | null }) {
  const t = useTranslations('queue')
  const ofDay = useTranslations('day')
  return (
    <>
      <KeyHints />
      <ButtonLink variant="quiet" href={day}>
        {ofDay('title')}
      </ButtonLink>
      {newStory && (
        <>
          <ButtonLink variant="primary" href={newStory} keys="n">
            {t('newStory')}
          </ButtonLink>
          <Words namespaces={['stories']}>
            <PasteAnywhere href={newStory} />
          </Words>
        </>
      )}
    </>
  )
}
