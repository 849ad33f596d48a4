'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { SectionHeading } from '@/components/ui/heading'
import type { DerivationView } from '@/lib/provenance/view'
import type { FigurePlace } from './chain-figure'
import type { DerivationPlace } from './derivation-actions'
import { DerivationItem } from './derivation-item'
import { RestsDialog } from './rests-dialog'

type Props = { of: FigurePlace; place: DerivationPlace; onClose: () => void }

/** What is known of one place of the figure, and what a person may do about it. */
export function PlaceDialog({ of, place, onClose }: Props) {
  const t = useTranslations('provenance')
  const [saying, setSaying] = useState(false)
  const { team, derivations, canEdit } = place
  const report = place.reports.find(({ id }) => id === of.reportId)
  if (saying && report) return <RestsDialog place={place} from={report.id} onClose={onClose} />
  return (
    <Dialog
      open
      readOnly
      onOpenChange={onClose}
      title={<bdi>{of.name}</bdi>}
      description={of.about}
      footer={
        report &&
        canEdit && (
          <Button variant="primary" onClick={() => setSaying(true)}>
            {t('place.say')}
          </Button>
        )
      }
    >
      <div className="flex flex-col gap-4">
        <p>
          {report ? (
            <Link prefetch={false} href={`/${team}/snapshots/${report.snapshotId}`} className="link">
              {t('place.document')}
            </Link>
          ) : (
            of.sourceId && (
              <Link prefetch={false} href={`/${team}/sources/${of.sourceId}`} className="link">
                {t('place.actor', { name: of.name })}
              </Link>
            )
          )}
        </p>
        {of.says.length > 0 && (
          <section>
            <SectionHeading level={3}>{t('place.says')}</SectionHeading>
            <ul>
              {of.says.map(({ attributionId, source }) => (
                <li key={attributionId}>
                  <a href={`#attribution-${attributionId}`} onClick={onClose} className="link">
                    <bdi>{source}</bdi>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
        {report && (
          <>
            <Links
              label={t('place.restsOn')}
              none={t('place.restsOnNone')}
              place={place}
              links={derivations.filter(({ fromDocumentId }) => fromDocumentId === report.id)}
            />
            <Links
              label={t('place.restingOn')}
              place={place}
              links={derivations.filter(({ toDocumentId }) => toDocumentId === report.id)}
            />
          </>
        )}
      </div>
    </Dialog>
  )
}

type LinksProps = {
  label: string
  none?: string
  place: DerivationPlace
  links: readonly DerivationView[]
}

function Links({ label, none, place, links }: LinksProps) {
  if (links.length === 0 && !none) return null
  return (
    <section>
      <SectionHeading level={3}>{label}</SectionHeading>
      {links.length === 0 ? (
        <p className="text-soft">{none}</p>
      ) : (
        <ul>
          {links.map((one) => (
            <DerivationItem key={one.id} of={one} place={place} />
          ))}
        </ul>
      )}
    </section>
  )
}
