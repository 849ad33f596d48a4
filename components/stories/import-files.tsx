'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callAction } from '@/components/ui/call-action'
import { Field } from '@/components/ui/field'
import { FileDrop } from '@/components/ui/file-drop'
import { SectionHeading } from '@/components/ui/heading'
import { useNoAnswer } from '@/components/ui/use-no-answer'
import { batchOf } from '@/lib/archive/batch'
import type { Action } from '@/lib/web/result'
import type { Made } from './batch-lines'
import { formOf } from './form-of'
import { LIMITS, QueueLines, QueueProgress, useLeaving } from './queue-lines'
import { useFileQueue } from './use-file-queue'

type Props = { team: string; storyId: string; add: Action<Made> }

/** Several files at once, out of a folder or a zip too: each is brought in as if it were alone. */
export function ImportFiles({ team, storyId, add }: Props) {
  const t = useTranslations('imports.files')
  const noAnswer = useNoAnswer()
  const { lines, running, choose, run, stop } = useFileQueue((content) =>
    callAction(add, formOf({ team, storyId, kind: 'file', file: content }), noAnswer),
  )
  const [fault, setFault] = useState<{ of: 'files' | 'folder'; says: string } | null>(null)
  const [leftOut, setLeftOut] = useState(0)
  useLeaving(running)
  async function take(of: 'files' | 'folder', given: readonly File[]) {
    if (running || given.length === 0) return
    const batch = await batchOf(given)
    choose(batch.ok ? batch.files : [])
    setLeftOut(batch.ok ? batch.leftOut : 0)
    setFault(batch.ok ? null : { of, says: t(`fault.${batch.code}`, { ...LIMITS, name: batch.name }) })
  }
  const wrong = (of: 'files' | 'folder') => (fault?.of === of ? fault.says : undefined)
  return (
    <section className="flex flex-col gap-4">
      <SectionHeading>{t('heading')}</SectionHeading>
      <p className="text-soft">{t('lead', LIMITS)}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('several')} error={wrong('files')}>
          {(control) => (
            <FileDrop
              {...control}
              name="files"
              multiple
              label={t('drop')}
              onFiles={(files) => take('files', files)}
            />
          )}
        </Field>
        <Field label={t('folder')} error={wrong('folder')}>
          {(control) => (
            <FileDrop
              {...control}
              name="folder"
              folder
              label={t('wholeFolder')}
              onFiles={(files) => take('folder', files)}
            />
          )}
        </Field>
      </div>
      {lines.length > 0 && (
        <QueueProgress lines={lines} leftOut={leftOut} running={running} run={run} stop={stop} />
      )}
      {lines.length > 0 && <QueueLines team={team} storyId={storyId} lines={lines} />}
    </section>
  )
}
