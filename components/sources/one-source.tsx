'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { useAct } from '@/components/ui/use-act'
import type { SourceView } from '@/lib/claims/source-view'
import type { SourceActions } from './source-actions'

type Props = { team: string; source: SourceView; actions: SourceActions }

/** That this record is one of several of one actor: which one it is read as, or which are read as it. */
export function OneSource({ team, source, actions }: Props) {
  if (source.oneWith) return <OneWith team={team} source={source} from={source.oneWith} actions={actions} />
  if (source.merged.length === 0) return null
  return <MergedList team={team} source={source} actions={actions} />
}

function OneWith({ team, source, from, actions }: Props & { from: { id: string; name: string } }) {
  const t = useTranslations('sources.one')
  const href = `/${team}/sources/${from.id}`
  return (
    <div className="max-w-read">
      <Notice
        title={t.rich('with', { source: () => <SourceLink href={href} name={from.name} /> })}
        kept={t('withHint')}
        action={
          source.can.edit && (
            <SplitButton team={team} record={source} from={from} actions={actions} size="md" />
          )
        }
      />
    </div>
  )
}

function MergedList({ team, source, actions }: Props) {
  const t = useTranslations('sources.one')
  return (
    <section aria-labelledby="one" className="flex max-w-read flex-col gap-2">
      <h2 id="one" className="text-xs font-semibold text-soft">
        {t('heading')}
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {source.merged.map((record) => (
          <li key={record.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
            <SourceLink href={`/${team}/sources/${record.id}`} name={record.name} />
            <bdi className="min-w-0 grow text-xs wrap-anywhere text-soft">
              {record.names.filter((name) => name !== record.name).join(' · ')}
            </bdi>
            {source.can.edit && (
              <SplitButton team={team} record={record} from={source} actions={actions} size="sm" />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function SourceLink({ href, name }: { href: string; name: string }) {
  return (
    <Link href={href} prefetch={false} className="font-semibold wrap-anywhere underline hover:no-underline">
      <bdi>{name}</bdi>
    </Link>
  )
}

type SplitProps = {
  team: string
  record: { readonly id: string; readonly name: string; readonly version: number }
  from: { readonly id: string; readonly name: string }
  actions: SourceActions
  size: 'sm' | 'md'
}

/** Takes the record out again; the toast puts it back. */
function SplitButton({ team, record, from, actions, size }: SplitProps) {
  const t = useTranslations('sources.one')
  const { pending, run, takeBack } = useAct()
  const about = { team, sourceId: record.id }
  const names = { name: record.name, from: from.name }
  const back = (version: number) =>
    takeBack(actions.mergeSources, { ...about, intoId: from.id, version }, () => ({
      message: t('merged', { name: record.name, into: from.name }),
    }))
  return (
    <Button
      size={size}
      pending={pending}
      aria-label={t('splitName', { name: record.name })}
      className="no-print shrink-0"
      onClick={() =>
        run(actions.splitSource, { ...about, version: record.version }, ({ version }) => ({
          message: t('split', names),
          undo: () => back(version),
        }))
      }
    >
      {t('splitOff')}
    </Button>
  )
}
