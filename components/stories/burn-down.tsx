import { useTranslations } from 'next-intl'
import { Time } from '@/components/ui/time'
import type { BurnDown as Way } from '@/lib/reviews/burn-down'
import { HEIGHT, plotOf, WIDTH } from './burn-down-plot'

/** How many claims were open when, beside the straight way to the deadline; and what the pace of the day comes to. */
export function BurnDown({ way }: { way: Way }) {
  const t = useTranslations('workbench.burnDown')
  const plot = plotOf(way)
  const { total, decided, deadline, points } = way
  return (
    <figure aria-label={t('title')} className="mb-3">
      <figcaption className="mb-1 text-xs text-soft">
        {t('decided', { decided, total })} <Outlook way={way} />
      </figcaption>
      <svg
        aria-hidden="true"
        viewBox={`0 -2 ${WIDTH} ${HEIGHT + 4}`}
        preserveAspectRatio="none"
        className="h-16 w-full"
        fill="none"
        strokeWidth="1.5"
      >
        <path d={`M0 ${HEIGHT}H${WIDTH}`} stroke="var(--line)" vectorEffect="non-scaling-stroke" />
        <path
          d={plot.straight}
          stroke="var(--faint)"
          strokeDasharray="4 3"
          vectorEffect="non-scaling-stroke"
        />
        <path
          d={`M${plot.deadline} 0V${HEIGHT}`}
          stroke="var(--line-strong)"
          vectorEffect="non-scaling-stroke"
        />
        <path d={plot.open} stroke="var(--accent)" vectorEffect="non-scaling-stroke" />
      </svg>
      <p aria-hidden="true" className="text-2xs text-faint">
        {t('legend')}
      </p>
      <table className="sr-only">
        <caption>{t('table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('when')}</th>
            <th scope="col">{t('open')}</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ at, open }) => (
            <tr key={at}>
              <th scope="row">
                <Time at={at} />
              </th>
              <td>{open}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">
              <Time at={deadline} />
            </th>
            <td>{t('theDeadline')}</td>
          </tr>
        </tbody>
      </table>
    </figure>
  )
}

function Outlook({ way: { isOver, open, deadline, pace } }: { way: Way }) {
  const t = useTranslations('workbench.burnDown')
  const clock = (at: string) => () => <Time at={at} as="clock" />
  if (isOver) return t.rich('over', { open, when: clock(deadline) })
  if (!pace) return null
  const { since, decided, openThen, doneBy } = pace
  const told = { decided, open: openThen, since: clock(since), deadline: clock(deadline) }
  return doneBy ? t.rich('doneBy', { ...told, done: clock(doneBy) }) : t.rich('pace', told)
}
