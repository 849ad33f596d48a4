import type { ReactNode } from 'react'

export type Fact = { term: string; value: ReactNode }

/** Short facts about one thing, term beside value. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-xs">
      {facts.map((fact) => (
        <div key={fact.term} className="contents">
          <dt className="text-faint">{fact.term}</dt>
          <dd className="min-w-0 break-words">{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}
