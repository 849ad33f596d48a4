import { useTranslations } from 'next-intl'
import type { ChainSideView, PictureNode, ReportView } from '@/lib/provenance/view'
import { useReportNames } from './use-names'

/** A place of the figure as it is written: its name and in a few words what it counts as. */
export type PlaceWords = { readonly key: string; readonly name: string; readonly about: string }

/** What every place of a side's figure is called, by its key. */
export function usePlaces(
  of: ChainSideView,
  reports: readonly ReportView[],
): { readonly nameOf: (key: string) => string; readonly places: readonly PlaceWords[] } {
  const reportName = useReportNames(reports)
  const about = useAbout(of)
  const places = of.picture.nodes.map((node) => ({
    key: node.key,
    name: node.kind === 'REPORT' ? reportName(node.id) : node.name,
    about: about(node),
  }))
  const names = new Map(places.map(({ key, name }) => [key, name]))
  return { nameOf: (key) => names.get(key) ?? '', places }
}

function useAbout({ origins, min, max }: ChainSideView): (node: PictureNode) => string {
  const t = useTranslations('provenance.node')
  const adding = new Set(
    origins.flatMap(({ steps }) =>
      steps
        .filter(({ because }) => because.code === 'ORIGIN' || because.code === 'LEADS')
        .map(({ attributionId }) => attributionId),
    ),
  )
  const originWords = ({ kind, isNamed, origin }: PictureNode) => {
    if (kind === 'REPORT') return t('unread')
    if (kind === 'OUTLET') return t('outlet')
    if (origin !== null && (origins[origin]?.names.length ?? 0) > 1) return t('together')
    if (isNamed) return t('named')
    return max > min ? t('maybe') : t('unnamed')
  }
  return (node) => {
    if (node.isCircular) return t('circular')
    if (node.origin !== null) return originWords(node)
    if (node.kind === 'OUTLET') return t('passes')
    if (node.kind === 'ACTOR') return t('none')
    if (node.rests === null) return t('told')
    const what = t(node.rests)
    return node.attributionIds.some((id) => adding.has(id)) ? what : t('addsNone', { what })
  }
}
