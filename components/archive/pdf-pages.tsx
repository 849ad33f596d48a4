import { useTranslations } from 'next-intl'
import type { CSSProperties } from 'react'
import { cx } from '@/components/ui/cx'
import type { PageView } from '@/lib/archive/shown/original-kind'
import { PLACE } from '@/lib/reviews/view'
import { evidenceMarkId } from './quoted-marks'
import { ShownPicture } from './shown-picture'
import { PLACE_ID } from './snapshot-href'

/** The pages of a PDF as they are printed. Each is drawn when it comes near; what is quoted is marked on it. */
export function PdfPages({ address, pages }: { address: string; pages: readonly PageView[] }) {
  const t = useTranslations('archive.original')
  return (
    // Places on a page are counted from its left, whatever the writing's direction.
    <ol dir="ltr" className="mx-auto flex max-w-[56rem] flex-col gap-4.5">
      {pages.map(({ width, height, boxes }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page has no name but its number
        <li key={index} className="relative border border-line bg-white">
          <ShownPicture
            src={`${address}/${index + 1}`}
            alt={t('page', { page: index + 1, pages: pages.length })}
            failed={t('failed.page', { page: index + 1 })}
            size={{ width: Math.round(width), height: Math.round(height) }}
          />
          {boxes.map((box, at) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: boxes never change their order
              key={at}
              data-box={box.id === PLACE ? PLACE_ID : evidenceMarkId(box.id)}
              className={cx('pdf-box', box.id !== PLACE && 'pdf-box-evidence')}
              style={placeOf(box, { width, height })}
            />
          ))}
        </li>
      ))}
    </ol>
  )
}

type Size = Pick<PageView, 'width' | 'height'>

/** A share of the page, so that it stays right at whatever width the page is shown. */
function placeOf({ x, y, ...box }: Size & { x: number; y: number }, page: Size): CSSProperties {
  const share = (part: number, whole: number) => `${((part / whole) * 100).toFixed(3)}%`
  return {
    insetInlineStart: share(x, page.width),
    insetBlockStart: share(y, page.height),
    inlineSize: share(box.width, page.width),
    blockSize: share(box.height, page.height),
  }
}
