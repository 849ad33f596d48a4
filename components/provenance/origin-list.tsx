import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { PathLine } from '@/components/attribution/path-line'
import { Tag } from '@/components/ui/badge'
import { Disclosure } from '@/components/ui/disclosure'
import { Quote } from '@/components/ui/quote'
import type { ChainSideView, DriftView, OriginView, StepView } from '@/lib/provenance/view'
import { useListed } from './use-sentences'

type Names = {
  team: string
  /** What a place of the figure is called, by its key. */
  nameOf: (key: string) => string
  /** What a report is called, by its id. */
  reportName: (id: string) => string
}

/** Words said of one origin at first; the rest is a press away. */
const STEPS_SHOWN = 6

/** The figure in words: every origin with what leads to it, and for each statement why it counts or adds nothing. */
export function OriginList({ of, ...names }: Names & { of: ChainSideView }) {
  const t = useTranslations('provenance')
  return (
    <ol className="flex flex-col gap-2.5">
      {of.origins.map((origin) => (
        <li key={origin.steps[0]?.attributionId ?? origin.names.join()} data-origin>
          <OriginHead origin={origin} />
          <Steps steps={origin.steps} {...names} />
        </li>
      ))}
      {of.circular.length > 0 && (
        <li data-circular>
          <p className="font-semibold">{t('circular')}</p>
          <p className="text-xs text-soft">{t('circularHint')}</p>
          <Steps steps={of.circular} {...names} />
        </li>
      )}
    </ol>
  )
}

function OriginHead({ origin }: { origin: OriginView }) {
  const t = useTranslations('provenance.origin')
  const format = useFormatter()
  const listed = useListed()
  const { names, isReport, isOutlet, isNamed, headcounts } = origin
  const what = isReport ? 'report' : isOutlet ? 'outlet' : isNamed ? 'named' : 'unnamed'
  const marks = [
    t(what),
    ...headcounts.filter((count) => count > 1).map((count) => t('headcount', { count })),
    ...(names.length > 1 ? [t('together')] : []),
  ]
  return (
    <p className="flex flex-wrap items-baseline gap-x-2">
      <bdi className="min-w-0 font-semibold break-words">{listed(names)}</bdi>
      <Tag>{format.list(marks, { type: 'unit', style: 'short' })}</Tag>
    </p>
  )
}

function Steps({ steps, ...names }: Names & { steps: readonly StepView[] }) {
  const t = useTranslations('provenance')
  const lines = (some: readonly StepView[]) => (
    <ul className="border-s border-line ps-3">
      {some.map((step) => (
        <Step key={step.attributionId} step={step} {...names} />
      ))}
    </ul>
  )
  if (steps.length <= STEPS_SHOWN + 2) return lines(steps)
  return (
    <>
      {lines(steps.slice(0, STEPS_SHOWN))}
      <Disclosure summary={t('showAll', { count: steps.length })}>
        {lines(steps.slice(STEPS_SHOWN))}
      </Disclosure>
    </>
  )
}

function Step({ step, team, nameOf, reportName }: Names & { step: StepView }) {
  const t = useTranslations('provenance')
  const { attributionId, otherClaimId, source, outlets, documentId, because } = step
  const path = <PathLine source={source} outlets={[...outlets, reportName(documentId)]} />
  const here = otherClaimId === null
  return (
    <li data-step={attributionId} className="py-0.5 text-xs break-words">
      <Link
        prefetch={false}
        href={`${here ? '' : `/${team}/claims/${otherClaimId}`}#attribution-${attributionId}`}
        className="decoration-line-strong underline-offset-3 hover:underline"
      >
        {path}
      </Link>
      <span className="ms-2 text-soft">
        {'on' in because
          ? t(`because.${because.code}`, { on: nameOf(because.on) })
          : t(`because.${because.code}`)}
      </span>
      {!here && <span className="ms-2 text-faint">{t('deniesThere')}</span>}
      {step.drifts.map((drift) => (
        <DriftLine key={`${drift.code} ${drift.upstreamId} ${drift.was}`} of={drift} />
      ))}
    </li>
  )
}

/** What a hop changed, word against word; the words upstream lead to where they stand. */
function DriftLine({ of: { code, upstreamId, was, is } }: { of: DriftView }) {
  const t = useTranslations('provenance.drift')
  return (
    <span data-drift={code} className="block text-unverified">
      {t.rich(code, {
        was: () => (
          <a href={`#attribution-${upstreamId}`} className="underline underline-offset-3">
            <Quote>{was}</Quote>
          </a>
        ),
        is: () => <Quote>{is}</Quote>,
      })}
    </span>
  )
}
