'use client'

import { type ComponentProps, useEffect, useRef } from 'react'
import { CONTROL } from './control-style'
import { cx } from './cx'

type TextAreaProps = ComponentProps<'textarea'> & {
  /** The serif, for words that will be printed or read as prose. */
  prose?: boolean
}

/**
 * A text box as high as its text, from `rows` lines to 60 % of the window. The browser does it where it can
 * (`field-sizing`); elsewhere the height is measured after each input. The caret and the text are never touched.
 */
export function TextArea({ prose, rows = 3, className, ref, ...rest }: TextAreaProps) {
  const own = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const box = own.current
    if (!box || CSS.supports('field-sizing', 'content')) return
    const measure = () => {
      box.style.blockSize = 'auto'
      box.style.blockSize = `${box.scrollHeight + 2}px`
    }
    measure()
    box.addEventListener('input', measure)
    return () => box.removeEventListener('input', measure)
  }, [])
  return (
    <textarea
      dir="auto"
      {...rest}
      rows={rows}
      ref={(box) => {
        own.current = box
        if (typeof ref === 'function') return ref(box)
        if (ref) ref.current = box
      }}
      style={{ minBlockSize: `calc(${rows} * 1.5em + 0.9rem)` }}
      className={cx(
        CONTROL,
        'read-only:bg-wash field-sizing-content max-h-[60vh] resize-y py-1.5 leading-normal',
        prose && 'font-serif text-quote',
        className,
      )}
    />
  )
}
