import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { callAction } from '@/components/ui/call-action'
import { useToast } from '@/components/ui/toast'
import { useNoAnswer } from '@/components/ui/use-no-answer'
import type { BatchFile } from '@/lib/archive/batch'
import type { Action } from '@/lib/web/result'
import { answered, type BatchLine, countOf, lineOf, type Made, toSend } from './batch-lines'

/**
 * Sends files one after the other, each as the upload of one document: what was made of one is kept whatever becomes of the
 * next. It goes on while one looks at another page of the desk, and says at its end what came of it.
 */
export function useFileQueue(team: string, storyId: string, add: Action<Made>) {
  const t = useTranslations('imports.files')
  const toast = useToast()
  const noAnswer = useNoAnswer()
  const [lines, setLines] = useState<readonly BatchLine[]>([])
  const [running, setRunning] = useState(false)
  const stopped = useRef(false)

  async function send(file: BatchFile): Promise<BatchLine> {
    const content = await file.open().catch(() => undefined)
    if (!content) return { file, state: 'UNTRIED', problem: content === null ? 'UNREADABLE' : 'GONE' }
    const data = new FormData()
    for (const [name, value] of Object.entries({ team, storyId, kind: 'file' })) data.set(name, value)
    data.set('file', content)
    return answered(file, await callAction(add, data, noAnswer))
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
      const line = await send(file)
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
