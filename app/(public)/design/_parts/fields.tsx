import { Badge } from '@/components/ui/badge'
import { Checkbox } from '@/components/ui/checkbox'
import { Combobox } from '@/components/ui/combobox'
import { Field, FieldSet } from '@/components/ui/field'
import { FileDrop } from '@/components/ui/file-drop'
import { RadioCards } from '@/components/ui/radio-cards'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'

const VERDICTS = [
  {
    value: 'c',
    label: (
      <Badge tone="confirmed" shape="square">
        Confirmed
      </Badge>
    ),
    keys: '1',
    tone: 'confirmed',
  },
  {
    value: 'd',
    label: (
      <Badge tone="denied" shape="cross">
        Denied
      </Badge>
    ),
    keys: '2',
    tone: 'denied',
  },
  {
    value: 'u',
    label: (
      <Badge tone="unverified" shape="diamond">
        Unverified
      </Badge>
    ),
    keys: '3',
    tone: 'unverified',
    hint: 'Neither side is settled',
  },
] as const

const SOURCES = [
  { value: '1', label: 'Benjamin Netanyahu', hint: 'person' },
  { value: '2', label: 'Reuters', hint: 'outlet' },
  { value: '3', label: 'Élysée', hint: 'organisation' },
]

export function Fields() {
  return (
    <form className="flex flex-col gap-4">
      <RadioCards name="verdict" legend="Your review" options={VERDICTS} defaultValue="u" />
      <Field label="Rationale" meta="Saved 16:21" hint="Why the evidence leads to the verdict.">
        {(control) => (
          <TextArea
            {...control}
            name="rationale"
            prose
            rows={4}
            defaultValue="All support runs through one Reuters report and rests on unnamed officials. The one denial does not address the veto."
          />
        )}
      </Field>
      <Field label="Title" required error="The title is empty. Write the claim in one sentence.">
        {(control) => <TextInput {...control} name="title" />}
      </Field>
      <Field label="Outlet">
        {(control) => <TextInput {...control} name="outlet" placeholder="Reuters" />}
      </Field>
      <Field label="Locked">
        {(control) => <TextInput {...control} name="locked" disabled defaultValue="Frozen with the report" />}
      </Field>
      <Field label="Terms">
        {(control) => (
          <Select
            {...control}
            name="terms"
            placeholder="Not stated"
            options={[
              { value: 'on', label: 'On the record' },
              { label: 'Not for naming', options: [{ value: 'bg', label: 'Background' }] },
            ]}
          />
        )}
      </Field>
      <Field label="Source" hint="Any words will do; a known source is better.">
        {(control) => <Combobox {...control} name="source" textName="sourceText" options={SOURCES} />}
      </Field>
      <FieldSet legend="Why unnamed">
        <Checkbox name="vital" label="The information is vital" defaultChecked />
        <Checkbox
          name="only"
          label="It is not to be had otherwise"
          hint="Say in the rationale where you looked."
        />
        <Checkbox name="no" label="Not now" disabled />
      </FieldSet>
      <FileDrop name="file" label="A .txt or .html file, up to 5 MB" accept=".txt,.html" />
      <SubmitButton keys="$mod+Enter">Submit review</SubmitButton>
    </form>
  )
}
