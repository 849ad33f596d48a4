import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'

type LineFieldProps = {
  name: string
  label: string
  hint?: string
  /** Characters it may have. */
  max: number
  error?: string
  /** What stands in it at first. */
  value?: string
}

/** One line that may stay empty about what is brought in. */
export function LineField({ name, label, hint, max, error, value }: LineFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <TextInput
          {...control}
          name={name}
          dir="auto"
          maxLength={max}
          autoComplete="off"
          defaultValue={value}
        />
      )}
    </Field>
  )
}
