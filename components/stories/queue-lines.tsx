'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { snapshotHref } from '@/components/archive/snapshot-href'
import { Button } from '@/components/ui/button'
import { ProgressBar } from '@/components/ui/progress'
import { Cell, HeadCell, Row, Table } from '@/components/ui/table'
import { BATCH_MAX, UNPACKED_MAX } from '@/lib/archive/batch'
import { MAX_FILE_BYTES, MEGABYTE } from '@/lib/archive/size'
import { type BatchLine, countOf } from './batch-lines'

export const LIMITS = {
  max: BATCH_MAX,
  each: Math.floor(MAX_FILE_BYTES / MEGABYTE),
  whole: Math.floor(UNPACKED_MAX / MEGABYTE),
}

type Props = { team: string; storyId: string }

/** Whoever closes the window while files are on their way is asked. */
export function useLeaving(running: boolean) {
  useEffect(() => {
    if (!running) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [running])
}

type ProgressProps = {
  lines: readonly BatchLine[]
  leftOut: number
  running: boolean
  run: () => void
  stop: () => void
}

export function QueueProgress({ lines, leftOut, running, run, stop }: ProgressProps) {
  const t = useTranslations('imports.files')
  const { made, left, not, over } = countOf(lines)
  const begun = made > 0 || running || lines.some(({ state }) => state === 'STOPPED' || state === 'REFUSED')
  return (
    <div className="flex flex-col gap-2">
      {running ? (
        <ProgressBar label={t('sending')} value={over} max={lines.length} />
      ) : (
        <p role="status">
          {begun ? t('counts', { made, left, not }) : t('chosen', { count: lines.length })}{' '}
          {leftOut > 0 && <span className="text-soft">{t('leftOut', { count: leftOut })}</span>}
        </p>
      )}
      <div className="flex gap-2">
        {running && <Button onClick={stop}>{t('stop')}</Button>}
        {!running && left > 0 && (
          <Button variant="primary" onClick={run}>
            {t(begun ? 'goOn' : 'import', { count: left })}
          </Button>
        )}
      </div>
    </div>
  )
}

export function QueueLines({ team, storyId, lines }: Props & { lines: readonly BatchLine[] }) {
  const t = useTranslations('imports.files')
  return (
    <Table label={t('table')} fluid>
      <thead>
        <tr>
          <HeadCell className="w-1/2">{t('file')}</HeadCell>
          <HeadCell>{t('became')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a zip may have two files of one name, and lines keep their places
          <Row key={at}>
            <Cell>
              <bdi className="wrap-anywhere">{line.file.path}</bdi>{' '}
              <span className="whitespace-nowrap text-xs text-soft">
                {t('size', { kilobytes: Math.max(1, Math.round(line.file.size / 1000)) })}
              </span>
            </Cell>
            <Cell className={line.state === 'MADE' ? undefined : 'text-soft'}>
              <Became team={team} storyId={storyId} line={line} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}

function Became({ team, storyId, line }: Props & { line: BatchLine }) {
  const t = useTranslations('imports.files')
  switch (line.state) {
    case 'MADE':
      return (
        <Link
          href={snapshotHref(team, line.snapshotId)}
          prefetch={false}
          dir="auto"
          className="link wrap-anywhere"
        >
          {line.title}
        </Link>
      )
    case 'REFUSED':
    case 'STOPPED':
      return line.why
    case 'UNTRIED':
      return t(`problem.${line.problem}`, LIMITS)
    case 'WORDLESS':
      return t.rich('wordless', {
        add: (words) => (
          <Link href={`/${team}/stories/${storyId}/add`} prefetch={false} className="link">
            {words}
          </Link>
        ),
      })
    default:
      return t(line.state)
  }
}
