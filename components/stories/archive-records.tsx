'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Address } from '@/components/archive/address'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Cell, HeadCell, Row, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { Offered } from './import-archive'

type Props = { offered: readonly Offered[]; begin: (records: readonly Offered[]) => void }

/** What a web archive has, to choose from: what was altered, or is in the story already, says so. */
export function ArchiveRecords({ offered, begin }: Props) {
  const t = useTranslations('imports.archive')
  const [picked, setPicked] = useState<ReadonlySet<number>>(new Set())
  const sound = offered.flatMap(({ record }, at) => (record.proved === false ? [] : [at]))
  const all = sound.length > 0 && sound.every((at) => picked.has(at))
  const pick = (places: readonly number[], on: boolean) =>
    setPicked((before) => {
      const after = new Set(before)
      for (const at of places) on ? after.add(at) : after.delete(at)
      return after
    })
  return (
    <>
      <div>
        <Button
          variant="primary"
          disabled={picked.size === 0}
          onClick={() => begin(offered.filter((_, at) => picked.has(at)))}
        >
          {t('choose', { count: picked.size })}
        </Button>
      </div>
      <Table label={t('table')} fluid>
        <thead>
          <tr>
            <HeadCell>
              <Checkbox
                label={t('all')}
                hideLabel
                checked={all}
                onChange={({ currentTarget }) => pick(sound, currentTarget.checked)}
              />
            </HeadCell>
            <HeadCell className="w-1/2">{t('address')}</HeadCell>
            <HeadCell>{t('about')}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {offered.map(({ record }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an archive may have one address many times, and keeps its order
            <Row key={at} picked={picked.has(at)}>
              <Cell>
                <Checkbox
                  label={record.address}
                  hideLabel
                  disabled={record.proved === false}
                  checked={picked.has(at)}
                  onChange={({ currentTarget }) => pick([at], currentTarget.checked)}
                />
              </Cell>
              <Cell>
                <Address address={record.address} host={record.host} />
              </Cell>
              <Cell className="text-soft">
                {record.capturedAt && <Time at={record.capturedAt} />} {record.mediaType}{' '}
                {t('size', { kilobytes: Math.max(1, Math.round(record.size / 1000)) })}
                {record.here && <p>{t('here')}</p>}
                {record.truncated && <p>{t('truncated')}</p>}
                {record.proved === null && <p>{t('unproved')}</p>}
                {record.proved === false && <p className="text-danger">{t('altered')}</p>}
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </>
  )
}
