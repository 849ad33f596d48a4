'use client'

import { useTranslations } from 'next-intl'
import { EvidenceMark } from '@/components/claims/evidence-mark'
import type { EvidenceSide } from '@/lib/reviews/view'

/** One item that a verdict may rest on, as short as a line. */
export type EvidenceChoice = {
  readonly id: string
  readonly side: EvidenceSide
  readonly title: string
  readonly words: string
}

type Props = {
  items: readonly EvidenceChoice[]
  ticked: ReadonlySet<string>
  onTick: (id: string, on: boolean) => void
  /** Whether the verdict chosen takes an item and none is ticked. */
  lacking: boolean
}

/** The items a verdict rests on, to be ticked; says beside them when one is needed. */
export function EvidenceTicks({ items, ticked, onTick, lacking }: Props) {
  const t = useTranslations('reviews')
  return (
    <fieldset className="flex min-w-0 flex-col">
      <legend className="mb-1 text-xs font-medium">
        {t('evidence')} <span className="ms-1 font-normal text-faint">{ticked.size}</span>
      </legend>
      {/* An empty one goes along, so that nothing ticked is told from nothing asked. */}
      <input type="hidden" name="evidenceIds" value="" />
      {items.map((item) => (
        <label
          key={item.id}
          className="target flex cursor-pointer items-start gap-2 border-b border-line py-1.5 hover:bg-wash"
        >
          <input
            type="checkbox"
            name="evidenceIds"
            value={item.id}
            checked={ticked.has(item.id)}
            onChange={({ target }) => onTick(item.id, target.checked)}
            className="mt-0.5 size-[max(1rem,14px)] shrink-0"
          />
          <span className="min-w-0">
            <span className="flex items-baseline gap-1.5">
              <EvidenceMark side={item.side} />
              <bdi title={item.title} className="truncate font-medium">
                {item.title}
              </bdi>
            </span>
            <span dir="auto" className="line-clamp-2 font-serif break-words text-soft">
              {item.words}
            </span>
          </span>
        </label>
      ))}
      {items.length === 0 && <p className="text-xs text-soft">{t('evidenceNone')}</p>}
      <p role="status" className="mt-1 text-xs text-danger">
        {lacking && items.length > 0 ? t('evidenceRule') : ''}
      </p>
    </fieldset>
  )
}
