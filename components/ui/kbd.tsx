import { writeKeys } from './key-names'

const CAP =
  'inline-block min-w-[1.5em] rounded-sm border border-b-2 border-line-strong bg-surface px-1 text-center font-sans text-2xs font-medium leading-[1.35] text-soft'

/**
 * The keys of a command, written for the reader's keyboard. `keys` is a binding: `j`, `g q`, `$mod+Enter`.
 * Hidden from assistive technology by default: the control itself carries `aria-keyshortcuts`. Set `spoken` in a list of keys.
 */
export function Kbd({
  keys,
  spoken = false,
  plain = false,
}: {
  keys: string
  spoken?: boolean
  plain?: boolean
}) {
  const cap = plain ? 'font-sans text-2xs font-medium' : CAP
  return (
    <span
      aria-hidden={spoken ? undefined : true}
      className="no-print no-touch inline-flex items-center gap-0.5 whitespace-nowrap"
    >
      {(['apple', 'other'] as const).map((platform) =>
        writeKeys(keys, platform).map((press, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a sequence may name the same press twice
          <kbd key={`${platform}${at}`} className={`key-${platform} ${cap}`}>
            {press}
          </kbd>
        )),
      )}
    </span>
  )
}
