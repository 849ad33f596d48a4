'use client'

import { X } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { snapshotHref } from '@/components/archive/snapshot-href'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { isolate } from '@/components/ui/isolate'
import { ProgressBar } from '@/components/ui/progress'
import { Cell, HeadCell, Row, Table } from '@/components/ui/table'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { BATCH_MAX, UNPACKED_MAX } from '@/lib/archive/batch'
import { MAX_FILE_BYTES, MEGABYTE } from '@/lib/archive/size'
import { type BatchLine, countOf, isToSend } from './batch-lines'
import type { FileQueue } from './use-file-queue'

export const LIMITS = {
  max: BATCH_MAX,
  each: Math.floor(MAX_FILE_BYTES / MEGABYTE),
  whole: Math.floor(UNPACKED_MAX / MEGABYTE),
}

type Props = { team: string; storyId: string; queue: FileQueue }

/** What was chosen and what became of it, and what to do with it. */
export function QueuePart({ leftOut = 0, ...props }: Props & { leftOut?: number }) {
  if (props.queue.lines.length === 0) return null
  return (
    <>
      <QueueProgress queue={props.queue} leftOut={leftOut} />
      <QueueLines {...props} />
    </>
  )
}

function QueueProgress({ queue, leftOut }: Pick<Props, 'queue'> & { leftOut: number }) {
  const t = useTranslations('imports.files')
  const { lines, running } = queue
  const { over, ...counts } = countOf(lines)
  const begun = hasBegun(lines)
  return (
    <div className="flex flex-col gap-2">
      {running ? (
        <ProgressBar label={t('sending')} value={over} max={lines.length} />
      ) : (
        <p role="status">
          {begun ? t('counts', counts) : t('chosen', { count: lines.length })}{' '}
          {leftOut > 0 && <span className="text-soft">{t('leftOut', { count: leftOut })}</span>}
        </p>
      )}
      <QueueButtons queue={queue} begun={begun} />
    </div>
  )
}

const hasBegun = (lines: readonly BatchLine[]) =>
  lines.some(({ state }) => state !== 'WAITING' && state !== 'UNTRIED')

/** What stops stands at the other end from what begins: whoever presses twice begins, and does not stop at once. */
function QueueButtons({ queue, begun }: Pick<Props, 'queue'> & { begun: boolean }) {
  const t = useTranslations('imports.files')
  const { lines, setLines, running, stopping, run, runAgain, stop } = queue
  const { left, here } = countOf(lines)
  return (
    <div className="flex flex-wrap justify-between gap-2">
      {(running || left > 0) && (
        <Button variant="primary" pending={running} onClick={run}>
          {running ? t('importing') : t(begun ? 'goOn' : 'import', { count: left })}
        </Button>
      )}
      {!running && left === 0 && here > 0 && (
        <Button onClick={runAgain}>{t('again', { count: here })}</Button>
      )}
      <span className="ms-auto">
        {running ? (
          <Button pending={stopping} onClick={stop}>
            {t(stopping ? 'stopping' : 'stop')}
          </Button>
        ) : (
          <Button variant="quiet" onClick={() => setLines([])}>
            {t(begun ? 'clear' : 'takeOutAll')}
          </Button>
        )}
      </span>
    </div>
  )
}

function QueueLines({ team, storyId, queue: { lines, setLines, running } }: Props) {
  const t = useTranslations('imports.files')
  return (
    <Table label={t('table')} fluid>
      <thead>
        <tr>
          <HeadCell className="w-1/2">{t('file')}</HeadCell>
          <HeadCell>{t('became')}</HeadCell>
          <HeadCell>
            <VisuallyHidden>{t('tools')}</VisuallyHidden>
          </HeadCell>
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
            <Cell className="text-end">
              {!running && isToSend(line) && (
                <IconButton
                  name={t('takeOut', { name: isolate(line.file.path) })}
                  icon={<X aria-hidden="true" className="size-4" />}
                  onClick={() => setLines(lines.toSpliced(at, 1))}
                />
              )}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}

function Became({ team, storyId, line }: Omit<Props, 'queue'> & { line: BatchLine }) {
  const t = useTranslations('imports.files')
  switch (line.state) {
    case 'MADE':
      return <Document team={team} snapshotId={line.snapshotId} title={line.title} />
    case 'HERE':
      return t.rich('here', {
        title: line.title,
        open: (title) => <Document team={team} snapshotId={line.snapshotId} title={title} />,
      })
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

type DocumentProps = { team: string; snapshotId: string; title: ReactNode }

const Document = ({ team, snapshotId, title }: DocumentProps) => (
  <Link href={snapshotHref(team, snapshotId)} prefetch={false} dir="auto" className="link wrap-anywhere">
    {title}
  </Link>
)
