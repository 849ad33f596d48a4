import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { useToast } from '@/components/ui/toast'
import type { BatchFile } from '@/lib/archive/batch'
import type { ActionResult } from '@/lib/web/result'
import { answered, type BatchLine, countOf, type Made, toRepeat, toSend } from './batch-lines'

/** Sends the content of one of them; `again`: though the story has it already. */
export type SendOne = (content: File, file: BatchFile, again: boolean) => Promise<ActionResult<Made>>

/**
 * Sends files one after the other, each as the upload of one document: what was made of one is kept whatever becomes of the
 * next. It goes on while one looks at another page of the desk, and says at its end what came of it.
 */
export function useFileQueue(sendOne: SendOne) {
  const t = useTranslations('imports.files')
  const toast = useToast()
  const [lines, setLines] = useState<readonly BatchLine[]>([])
  const [running, setRunning] = useState(false)
  const [stopping, setStopping] = useState(false)
  const stopped = useRef(false)

  async function send(file: BatchFile, again: boolean): Promise<BatchLine> {
    const content = await file.open().catch(() => undefined)
    if (!content) return { file, state: 'UNTRIED', problem: content === null ? 'UNREADABLE' : 'GONE' }
    return answered(file, await sendOne(content, file, again))
  }

  async function sendAll(places: readonly number[], again: boolean): Promise<readonly BatchLine[]> {
    let now = [...lines]
    const put = (at: number, line: BatchLine) => {
      now = now.with(at, line)
      setLines(now)
    }
    for (const at of places) {
      const file = now[at]?.file
      if (!file || stopped.current) break
      put(at, { file, state: 'SENDING' })
      const line = await send(file, again)
      put(at, line)
      if (line.state === 'STOPPED') break
    }
    return now
  }

  async function begin(places: readonly number[], again: boolean) {
    stopped.current = false
    setRunning(true)
    // Not with the page, which one may leave for another of the desk: it is the window that must stay.
    window.addEventListener('beforeunload', ask)
    try {
      toast({ message: t('counts', countOf(await sendAll(places, again))) })
    } finally {
      window.removeEventListener('beforeunload', ask)
      setRunning(false)
      setStopping(false)
    }
  }

  return {
    ...{ lines, setLines, running, stopping },
    run: () => begin(toSend(lines), false),
    runAgain: () => begin(toRepeat(lines), true),
    /** After the one that is on its way. */
    stop: () => {
      stopped.current = true
      setStopping(true)
    },
  }
}

export type FileQueue = ReturnType<typeof useFileQueue>

/** Whoever closes the window while files are on their way is asked. */
const ask = (event: BeforeUnloadEvent) => event.preventDefault()
