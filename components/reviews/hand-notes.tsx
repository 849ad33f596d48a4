import { useTranslations } from 'next-intl'
import { Time } from '@/components/ui/time'
import type { HandNoteView } from '@/lib/reviews/view'

/** Why reviewers gave the claim away, as far as the reader may know it. */
export function HandNotes({ notes }: { notes: readonly HandNoteView[] }) {
  const t = useTranslations('claims.panel')
  if (notes.length === 0) return null
  return (
    <ul className="mt-2 flex flex-col gap-1 text-xs text-soft">
      {notes.map(({ id, by, to, note, at }) => (
        <li key={id} className="break-words">
          {t.rich(to ? 'handedOver' : 'handedBack', {
            name: by.name,
            to: to?.name ?? '',
            b: (words) => <bdi className="font-medium">{words}</bdi>,
          })}{' '}
          <span dir="auto" className="whitespace-pre-line">
            {note}
          </span>{' '}
          <span className="text-faint">
            <Time at={at} />
          </span>
        </li>
      ))}
    </ul>
  )
}
