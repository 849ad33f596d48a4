import { describe, expect, it } from 'vitest'
import { extractPlain } from './plain'

const BODY =
  'The harbour master denied on Tuesday that the bridge would be closed to lorries. She called the report wrong.'

describe('extractPlain: title', () => {
  it.each([
    ['Bridge stays open, says harbour master', 'Bridge stays open, says harbour master'],
    ['# Bridge stays open', 'Bridge stays open'],
    ['Will the bridge close?', 'Will the bridge close?'],
    ['Envoy returns to the U.S.', 'Envoy returns to the U.S.'],
    ['  Bridge\tstays   open', 'Bridge stays open'],
  ])('takes a first line set apart: %j', async (line, title) => {
    expect((await extractPlain(`${line}\n\n${BODY}`)).title).toBe(title)
  })

  it('takes the first sentence of a text that begins with prose', async () => {
    expect((await extractPlain(BODY)).title).toBe(
      'The harbour master denied on Tuesday that the bridge would be closed to lorries.',
    )
  })

  it('does not end the sentence at an abbreviation', async () => {
    const text = 'U.S. Envoy Mr. T. Adams met Gen. Brown on Monday. They said nothing.'
    expect((await extractPlain(text)).title).toBe('U.S. Envoy Mr. T. Adams met Gen. Brown on Monday.')
  })

  it('shortens a long first sentence at a word', async () => {
    const text = `The council ${'heard and heard again '.repeat(12)}what the engineers had to say.\nMore.`
    const { title } = await extractPlain(text)
    expect(title.length).toBeLessThanOrEqual(120)
    expect(title).toMatch(/ (?:heard|and|again)…$/)
  })

  it('does not take a line that runs on for a headline', async () => {
    expect((await extractPlain('Bridge stays open\nsays harbour master. Lorries too.')).title).toBe(
      'Bridge stays open',
    )
  })

  it('leaves the dateline out of a title made of prose', async () => {
    const { title } = await extractPlain(`LAGOS, June 16, 2025 (Wire Desk) – ${BODY}`)
    expect(title.startsWith('The harbour master')).toBe(true)
  })
})

describe('extractPlain: date, byline, outlet', () => {
  const at = async (text: string) => (await extractPlain(text)).published

  it('reads a stamp before the headline and keeps it out of the title', async () => {
    const text = ` date 2025-06-16 Bridge stays open, says harbour master\n\n${BODY}`
    const reading = await extractPlain(text)
    expect(reading).toMatchObject({
      text,
      title: 'Bridge stays open, says harbour master',
      published: { at: '2025-06-16', precision: 'DAY' },
      language: 'en',
      direction: 'ltr',
      notes: [],
    })
  })

  it.each([
    `Bridge stays open\n\nBy Ada Obi\n\n16 June 2025\n\n${BODY}`,
    `Bridge stays open\nBy Ada Obi | June 16, 2025, 10:30 AM\n\n${BODY}`,
    `Bridge stays open\n\nPublished: Monday, 16 June 2025\nBy Ada Obi\n\n${BODY}`,
  ])('reads the lines under a headline: %j', async (text) => {
    expect(await extractPlain(text)).toMatchObject({
      title: 'Bridge stays open',
      byline: 'Ada Obi',
      published: { at: '2025-06-16', precision: 'DAY' },
    })
  })

  it.each([
    'LAGOS, June 16, 2025 (Wire Desk) –',
    'Lagos, Nigeria, 16 June 2025 (Wire Desk) -',
    'LAGOS, Jun. 16, 2025 (Wire Desk) —',
  ])('reads the dateline %s', async (dateline) => {
    const reading = await extractPlain(`${dateline} ${BODY}`)
    expect(reading).toMatchObject({ published: { at: '2025-06-16' }, outlet: 'Wire Desk' })
  })

  it('reads an agency without a date', async () => {
    expect(await extractPlain(`LONDON (Wire Desk) - ${BODY}`)).toMatchObject({
      outlet: 'Wire Desk',
      published: null,
    })
  })

  it('says which date it would not complete', async () => {
    const reading = await extractPlain(`LAGOS, June 16 – ${BODY}`)
    expect(reading).toMatchObject({
      published: null,
      notes: [{ code: 'date-without-year', found: 'June 16' }],
    })
  })

  it('says which date it would not turn round', async () => {
    const reading = await extractPlain(`Bridge stays open\n\nPosted on 06/07/2025\n\n${BODY}`)
    expect(reading).toMatchObject({
      published: null,
      notes: [{ code: 'date-ambiguous', found: '06/07/2025' }],
    })
  })

  it.each(['0000-01-01', '0999-06-16'])('says that %s is no date it can keep', async (stamp) => {
    const reading = await extractPlain(`date ${stamp} Bridge stays open\n\n${BODY}`)
    expect(reading).toMatchObject({
      title: 'Bridge stays open',
      published: null,
      notes: [{ code: 'date-unreadable', found: stamp }],
    })
  })

  it('does not take dates out of the prose, nor the date of an update', async () => {
    expect(await at(`${BODY} On 16 June 2025 she had said otherwise.`)).toBeNull()
    expect(await at(`Bridge stays open\n\nUpdated: 16 June 2025\n\n${BODY}`)).toBeNull()
  })

  it('does not take a sentence that begins with "By" in prose for a byline', async () => {
    expect(
      (await extractPlain(`Bridge stays open\n\n${BODY}\n\nBy noon the lorries were back on the road.`))
        .byline,
    ).toBeNull()
    expect((await extractPlain('Bridge stays open\n\nBy noon the lorries were back.')).byline).toBeNull()
  })
})

describe('extractPlain: names', () => {
  it.each([
    ['By Ada Obi', 'Ada Obi'],
    ['BY ADA OBI AND JAN VAN DER BERG', 'ADA OBI AND JAN VAN DER BERG'],
    ['By Ada Obi and Jan van der Berg', 'Ada Obi and Jan van der Berg'],
    ['By Ada Obi, Lagos correspondent', 'Ada Obi, Lagos correspondent'],
    ['Von Jörg Müller', 'Jörg Müller'],
    ['By Friday the bridge was closed', null],
    ['By Friday, said the mayor, it would open.', null],
  ])('%s', async (line, byline) => {
    expect((await extractPlain(`Bridge stays open\n${line}\n\n${BODY}`)).byline).toBe(byline)
  })
})

describe('extractPlain: right to left', () => {
  it('knows the language and direction of Arabic that begins with a Latin name', async () => {
    const text = 'BBC: نفى رئيس البلدية يوم الثلاثاء التقارير التي تحدثت عن إغلاق الجسر أمام الشاحنات'
    expect(await extractPlain(text)).toMatchObject({ language: 'ar', direction: 'rtl' })
  })
})
