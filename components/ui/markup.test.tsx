import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Avatar } from './avatar'
import { Button } from './button'
import { Field } from './field'
import { Kbd } from './kbd'
import { SegmentBar } from './progress'
import { RadioCards } from './radio-cards'
import { TextInput } from './text-input'

const attribute = (html: string, tag: string, name: string) =>
  html.match(new RegExp(`<${tag}[^>]* ${name}="([^"]*)"`))?.[1]

describe('Field', () => {
  const html = renderToStaticMarkup(
    <Field label="Title" hint="One sentence." error="It is empty." required>
      {(control) => <TextInput {...control} name="title" />}
    </Field>,
  )

  it('joins label and control', () => {
    expect(attribute(html, 'label', 'for')).toBe(attribute(html, 'input', 'id'))
  })

  it('describes the control by hint and error, both of which are there', () => {
    const ids = attribute(html, 'input', 'aria-describedby')?.split(' ') ?? []
    expect(ids).toHaveLength(2)
    for (const id of ids) expect(html).toContain(`<p id="${id}"`)
    expect(attribute(html, 'input', 'aria-invalid')).toBe('true')
  })

  it('says nothing of an error when there is none', () => {
    const calm = renderToStaticMarkup(<Field label="Title">{(control) => <TextInput {...control} />}</Field>)
    expect(calm).not.toContain('aria-invalid=')
    expect(calm).not.toContain('aria-describedby')
  })
})

describe('Button', () => {
  it('keeps its words and the focus while pending, so it is not disabled', () => {
    const html = renderToStaticMarkup(<Button pending>Submit review</Button>)
    expect(html).toContain('aria-busy="true"')
    expect(html).not.toContain(' disabled=')
    expect(html).toContain('Submit review')
  })

  it('tells its keys to assistive technology and hides the drawn ones', () => {
    const html = renderToStaticMarkup(<Button keys="$mod+Enter">Submit</Button>)
    expect(attribute(html, 'button', 'aria-keyshortcuts')).toBe('Control+Enter Meta+Enter')
    expect(html).toContain('<span aria-hidden="true"')
  })
})

it('RadioCards ticks the chosen card alone', () => {
  const options = [
    { value: 'a', label: 'A' },
    { value: 'b', label: 'B' },
  ] as const
  const html = renderToStaticMarkup(<RadioCards name="x" legend="X" options={options} defaultValue="b" />)
  expect(html.match(/checked=""/g)).toHaveLength(1)
  expect(html).toMatch(/value="b"[^>]*checked|checked=""[^>]*value="b"/)
})

it('Kbd writes each key for both kinds of keyboard', () => {
  const html = renderToStaticMarkup(<Kbd keys="$mod+k" />)
  expect(html).toContain('⌘K')
  expect(html).toContain('Ctrl+K')
})

it('SegmentBar leaves empty parts out and says the rest in words', () => {
  const html = renderToStaticMarkup(
    <SegmentBar
      label="Progress"
      segments={[
        { id: 'c', label: '2 confirmed', value: 2, tone: 'confirmed' },
        { id: 'd', label: '0 denied', value: 0, tone: 'denied' },
      ]}
    />,
  )
  expect(html).toContain('2 confirmed</figcaption>')
  expect(html).not.toContain('denied')
})

it('Avatar is read out by name once, and not at all beside the name', () => {
  expect(renderToStaticMarkup(<Avatar name="Jun Okafor" />)).toContain('sr-only')
  expect(renderToStaticMarkup(<Avatar name="Jun Okafor" decorative />)).not.toContain('sr-only')
})
