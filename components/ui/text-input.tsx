import type { ComponentProps } from 'react'
import { CONTROL } from './control-style'
import { cx } from './cx'

/** A one-line text box. `dir` follows what is typed unless given. */
export function TextInput({ className, ...rest }: ComponentProps<'input'>) {
  return <input type="text" dir="auto" {...rest} className={cx(CONTROL, 'read-only:bg-wash', className)} />
}
