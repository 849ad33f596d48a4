'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callAction } from '@/components/ui/call-action'
import { Field } from '@/components/ui/field'
import { FileDrop } from '@/components/ui/file-drop'
import { SectionHeading } from '@/components/ui/heading'
import { isolate } from '@/components/ui/isolate'
import { useNoAnswer } from '@/components/ui/use-no-answer'
import { BATCH_MAX, type BatchFault, batchOf } from '@/lib/archive/batch'
import type { Action } from '@/lib/web/result'
import { type Made, withChosen } from './batch-lines'
import { formOf } from './form-of'
import { LIMITS, QueuePart } from './queue-lines'
import { useFileQueue } from './use-file-queue'

type Props = { team: string; storyId: string; add: Action<Made> }

/** Several files at once, out of a folder or a zip too: each is brought in as if it were alone. */
export function ImportFiles({ team, storyId, add }: Props) {
  const t = useTranslations('imports.files')
  const noAnswer = useNoAnswer()
  const queue = useFileQueue((content, _, again) => {
    const fields = { team, storyId, kind: 'file', file: content, ...(again && { again: 'on' }) }
    return callAction(add, formOf(fields), noAnswer)
  })
  const [fault, setFault] = useState<{ of: 'files' | 'folder'; says: string } | null>(null)
  const [leftOut, setLeftOut] = useState(0)
  const says = (code: BatchFault, name: string) => t(`fault.${code}`, { ...LIMITS, name: isolate(name) })
  async function take(of: 'files' | 'folder', given: readonly File[]) {
    if (given.length === 0) return
    const batch = await batchOf(given)
    if (!batch.ok) return setFault({ of, says: says(batch.code, batch.name) })
    const lines = withChosen(queue.lines, batch.files)
    if (lines.length > BATCH_MAX) return setFault({ of, says: says('tooMany', '') })
    queue.setLines((before) => withChosen(before, batch.files))
    setLeftOut(batch.leftOut + (lines.length > batch.files.length ? leftOut : 0))
    setFault(null)
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
              handsOver
              disabled={queue.running}
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
              handsOver
              disabled={queue.running}
              onFiles={(files) => take('folder', files)}
            />
          )}
        </Field>
      </div>
      <QueuePart team={team} storyId={storyId} queue={queue} leftOut={leftOut} />
    </section>
  )
}
