import type { ReactNode } from 'react'
import { cx } from './cx'
import { FieldError } from './field'
import { Kbd } from './kbd'
import { ariaKeys } from './key-names'
import type { Tone } from './tone'

export type RadioCard<V extends string> = {
  value: V
  label: ReactNode
  hint?: ReactNode
  /** The keys that choose it, shown at the end. Wiring them is the page's business (`useCommands`). */
  keys?: string
  tone?: Tone
  disabled?: boolean
}

type RadioCardsProps<V extends string> = {
  /** The form field's name. */
  name: string
  legend: ReactNode
  hideLegend?: boolean
  options: readonly RadioCard<V>[]
  value?: V | null
  defaultValue?: V
  onValueChange?: (value: V) => void
  error?: ReactNode
  /** Cards side by side from the small breakpoint on. */
  inline?: boolean
}

const CHOSEN: Record<Tone, string> = {
  neutral: 'has-checked:border-ink has-checked:bg-wash has-checked:ring-ink',
  accent: 'has-checked:border-accent has-checked:bg-wash has-checked:ring-accent',
  danger: 'has-checked:border-danger has-checked:bg-denied-wash has-checked:ring-danger',
  confirmed: 'has-checked:border-confirmed has-checked:bg-confirmed-wash has-checked:ring-confirmed',
  denied: 'has-checked:border-denied has-checked:bg-denied-wash has-checked:ring-denied',
  unverified: 'has-checked:border-unverified has-checked:bg-unverified-wash has-checked:ring-unverified',
  asserts: 'has-checked:border-asserts has-checked:bg-asserts-wash has-checked:ring-asserts',
  denies: 'has-checked:border-denies has-checked:bg-denies-wash has-checked:ring-denies',
  mute: 'has-checked:border-mute has-checked:bg-mute-wash has-checked:ring-mute',
}

/**
 * One choice of a few, each a card. They are the browser's radio buttons: arrow keys move, Tab leaves, a form
 * sends them before scripts run. Controlled with `value` + `onValueChange`, or left to itself with `defaultValue`.
 */
export function RadioCards<V extends string>(props: RadioCardsProps<V>) {
  const { legend, hideLegend, options, error, inline } = props
  return (
    <fieldset className="min-w-0" aria-invalid={error ? true : undefined}>
      <legend className={hideLegend ? 'sr-only' : 'mb-1.5 text-xs font-medium'}>{legend}</legend>
      <div className={cx('grid gap-1.5', inline && 'sm:auto-cols-fr sm:grid-flow-col')}>
        {options.map((option) => (
          <Card key={option.value} option={option} {...props} />
        ))}
      </div>
      {error && (
        <div className="mt-1">
          <FieldError>{error}</FieldError>
        </div>
      )}
    </fieldset>
  )
}

function Card<V extends string>({
  option,
  name,
  value,
  defaultValue,
  onValueChange,
}: RadioCardsProps<V> & { option: RadioCard<V> }) {
  const controlled = value !== undefined
  return (
    <label
      className={cx(
        'flex min-h-[max(2.5rem,24px)] cursor-pointer items-center gap-2.5 rounded-md border border-line-strong bg-surface px-2.5 py-1 hover:border-control has-checked:ring-1',
        'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus has-disabled:cursor-not-allowed has-disabled:bg-wash has-disabled:text-faint',
        CHOSEN[option.tone ?? 'accent'],
      )}
    >
      <input
        type="radio"
        name={name}
        value={option.value}
        disabled={option.disabled}
        aria-keyshortcuts={option.keys ? ariaKeys(option.keys) : undefined}
        {...(controlled
          ? { checked: value === option.value }
          : { defaultChecked: defaultValue === option.value })}
        {...(onValueChange && { onChange: () => onValueChange(option.value) })}
        {...(controlled && !onValueChange && { readOnly: true })}
        className="size-3.5 shrink-0 outline-none"
      />
      <span className="min-w-0 grow">
        {option.label}
        {option.hint && <span className="block text-xs text-soft">{option.hint}</span>}
      </span>
      {option.keys && <Kbd keys={option.keys} />}
    </label>
  )
}
