import type { ReactNode } from 'react'
import { Time } from './time'

type VersionItemProps = { version: string; by: string; at: string; note: string; children: ReactNode }

/** A version in the history of a setting: whose and when, why, and what it changed. To be put into a list. */
export function VersionItem({ version, by, at, note, children }: VersionItemProps) {
  return (
    <li className="flex flex-col gap-0.5 border-t border-line py-2">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <strong className="font-semibold">{version}</strong>
        <span dir="auto" className="text-soft">
          {by}
        </span>
        <Time at={at} className="text-xs text-faint" />
      </p>
      {note && (
        <p dir="auto" className="wrap-anywhere">
          {note}
        </p>
      )}
      {children}
    </li>
  )
}
