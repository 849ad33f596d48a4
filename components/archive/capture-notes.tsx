import { useTranslations } from 'next-intl'
import type { SnapshotMeta } from '@/lib/archive/view'
import type { Messages } from '@/messages/en'

type NoteCode = keyof Messages['archive']['notes']

/** What had to be mended or guessed in a capture. */
export function CaptureNotes({ notes }: { notes: SnapshotMeta['notes'] }) {
  const t = useTranslations('archive.notes')
  const f = useTranslations('archive.facts')
  // Notes are stored as data; one this version has no words for is shown by its code.
  const isKnown = (code: string): code is NoteCode => t.has(code as NoteCode)
  if (notes.length === 0) return <p className="text-xs text-soft">{f('noNotes')}</p>
  return (
    <ul className="flex list-disc flex-col gap-1 ps-4 text-xs">
      {notes.map(({ code, ...values }) => (
        <li key={`${code}${JSON.stringify(values)}`}>{isKnown(code) ? t(code, values) : code}</li>
      ))}
    </ul>
  )
}
