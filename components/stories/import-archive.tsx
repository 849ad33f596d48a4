'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callAction } from '@/components/ui/call-action'
import { Field } from '@/components/ui/field'
import { FileDrop } from '@/components/ui/file-drop'
import { SectionHeading } from '@/components/ui/heading'
import { useNoAnswer } from '@/components/ui/use-no-answer'
import type { BatchFile } from '@/lib/archive/batch'
import { archivesIn } from '@/lib/archive/wacz'
import type { ArchiveListing, ArchiveRecord } from '@/lib/stories/archive-view'
import type { Action } from '@/lib/web/result'
import { ArchiveRecords } from './archive-records'
import { type Made, withChosen } from './batch-lines'
import { formOf } from './form-of'
import { LIMITS, QueuePart } from './queue-lines'
import { useFileQueue } from './use-file-queue'

type Props = { team: string; storyId: string; list: Action<ArchiveListing>; take: Action<Made> }

/** A record that can be chosen, and the archive it stands in. */
export type Offered = { readonly record: ArchiveRecord; readonly file: File }
type Offer = Pick<ArchiveListing, 'leftOut' | 'faults'> & { readonly records: readonly Offered[] }

/** A web archive: what it has is listed, and a person chooses what becomes a document. */
export function ImportArchive({ team, storyId, list, take }: Props) {
  const t = useTranslations('imports.archive')
  const noAnswer = useNoAnswer()
  const [chosen, setChosen] = useState<ReadonlyMap<BatchFile, Offered>>(new Map())
  const queue = useFileQueue((record, piece) => {
    const one = chosen.get(piece)
    const [index, fileName] = [String(one?.record.place.index ?? 0), one?.file.name ?? record.name]
    return callAction(take, formOf({ team, storyId, record, index, fileName }), noAnswer)
  })
  const { offer, fault, pending, read, clear } = useListing({ team, storyId, list })

  async function open(files: readonly File[]) {
    const [file] = files
    queue.setLines([])
    clear()
    if (file) await read(file)
  }
  function begin(records: readonly Offered[]) {
    const pieces = new Map(records.map((one) => [pieceOf(one), one]))
    setChosen(pieces)
    queue.setLines(withChosen([], [...pieces.keys()]))
    clear()
  }

  return (
    <section className="mt-6 flex flex-col gap-4 border-t border-line pt-6">
      <SectionHeading>{t('heading')}</SectionHeading>
      <p className="text-soft">{t('lead', LIMITS)}</p>
      <Field label={t('file')} error={fault}>
        {(control) => (
          <FileDrop
            {...control}
            name="archive"
            label={t('drop')}
            accept=".warc,.gz,.wacz"
            disabled={queue.running || pending}
            onFiles={open}
          />
        )}
      </Field>
      {pending && <p role="status">{t('reading')}</p>}
      {offer && <Told offer={offer} />}
      {offer && offer.records.length > 0 && <ArchiveRecords offered={offer.records} begin={begin} />}
      <QueuePart team={team} storyId={storyId} queue={queue} />
    </section>
  )
}

/** The piece of the file that a record stands in goes over the wire, and nothing else of it. */
function pieceOf({ file, record: { place, address, size, proved } }: Offered): BatchFile {
  const piece = new File([file.slice(place.start, place.end)], file.name)
  return { path: address, size, problem: proved === false ? 'ALTERED' : null, open: async () => piece }
}

function useListing({ team, storyId, list }: Omit<Props, 'take'>) {
  const t = useTranslations('imports.archive')
  const noAnswer = useNoAnswer()
  const [offer, setOffer] = useState<Offer | null>(null)
  const [fault, setFault] = useState<string>()
  const [pending, setPending] = useState(false)

  async function listed(file: File): Promise<Offer | string> {
    const archives = await archivesIn(file).catch(() => null)
    if (!archives) return t('fault.gone')
    if (!archives.ok) return t(`fault.${archives.code}`, LIMITS)
    const whole: Offer[] = []
    for (const part of archives.parts) {
      const answer = await callAction(list, formOf({ team, storyId, file: part.file }), noAnswer)
      if (!answer.ok) return answer.problem.fields.file ?? answer.problem.message
      const { records, digest, ...rest } = answer.value
      if (part.digest && part.digest !== digest) return t('fault.altered', { name: part.file.name })
      whole.push({ ...rest, records: records.map((record) => ({ record, file: part.file })) })
    }
    return {
      records: whole.flatMap(({ records }) => records),
      leftOut: whole.reduce((sum, one) => sum + one.leftOut, 0),
      faults: whole.flatMap(({ faults }) => faults),
    }
  }

  return {
    ...{ offer, fault, pending },
    async read(file: File) {
      setPending(true)
      const found = await listed(file)
      setPending(false)
      if (typeof found === 'string') setFault(found)
      else setOffer(found)
    },
    clear() {
      setOffer(null)
      setFault(undefined)
    },
  }
}

function Told({ offer: { records, leftOut, faults } }: { offer: Offer }) {
  const t = useTranslations('imports.archive')
  const warc = useTranslations('archive.warc')
  return (
    <div role="status" className="flex flex-col gap-1">
      <p>{t('found', { count: records.length, leftOut })}</p>
      {faults.map(({ code, params }) => (
        <p key={`${code}${JSON.stringify(params)}`} className="text-soft wrap-anywhere">
          {warc(code, params as never)}
        </p>
      ))}
    </div>
  )
}
