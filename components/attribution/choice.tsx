import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'

/** A list of choices whose values are a closed set; what the browser hands back is looked up in it. */
export function Choice<V extends string>({
  label,
  hint,
  error,
  value,
  values,
  word,
  onValue,
}: {
  label: string
  hint?: string
  error?: string
  value: V
  values: readonly V[]
  word: (value: V) => string
  onValue: (value: V) => void
}) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <Select
          {...control}
          value={value}
          options={values.map((each) => ({ value: each, label: word(each) }))}
          onChange={(event) => {
            const chosen = values.find((each) => each === event.target.value)
            if (chosen !== undefined) onValue(chosen)
          }}
        />
      )}
    </Field>
  )
}
