'use client'

import { useFormStatus } from 'react-dom'
import { Button, type ButtonProps } from './button'

/** Submits the form it stands in, and shows by itself that the answer is awaited. Works before scripts run. */
export function SubmitButton({ variant = 'primary', pending, ...rest }: ButtonProps) {
  const status = useFormStatus()
  return <Button type="submit" variant={variant} pending={pending ?? status.pending} {...rest} />
}
