import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { useToast } from '@/components/ui/toast'
import type { BatchFile } from '@/lib/archive/batch'
import type { ActionResult } from '@/lib/web/result'
import { answered, type BatchLine, countOf, lineOf, type Made, toSend } from './batch-lines'

/** Sends the content of one of them. */
export type SendOne = (content: File, at: number) => Promise<ActionResult<Made>>

/**
 * Sends files one after the other, each as the upload of one document: what was made of one is kept whatever becomes of the
 * next. It goes on while one looks at another page of the desk, and says at its end what came of it.
 */
export function useFileQueue(sendOne: SendOne) {
  const t = useTranslations('imports.files')
  const toast = useToast()
  const [lines, setLines] = useState<readonly BatchLine[]>([])
  const [running, setRunning] = useState(false)
  const stopped = useRef(false)

  async function send(file: BatchFile, at: number): Promise<BatchLine> {
    const content = await file.open().catch(() => undefined)
    if (!content) return { file, state: 'UNTRIED', problem: content === null ? 'UNREADABLE' : 'GONE' }
    return answered(file, await sendOne(content, at))
  }

  async function run() {
    stopped.current = false
    setRunning(true)
    let now = [...lines]
    const put = (at: number, line: BatchLine) => {
      now = now.with(at, line)
      setLines(now)
    }
    for (const at of toSend(now)) {
      const file = now[at]?.file
      if (!file || stopped.current) break
      put(at, { file, state: 'SENDING' })
      const line = await send(file, at)
      put(at, line)
      if (line.state === 'STOPPED') break
    }
    setRunning(false)
    toast({ message: t('counts', countOf(now)) })
  }

  return {
    lines,
    running,
    choose: (files: readonly BatchFile[]) => setLines(files.map(lineOf)),
    run,
    /** After the one that is on its way. */
    stop: () => {
      stopped.current = true
    },
  }
}
