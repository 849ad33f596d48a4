import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { CAPTURE_METHODS } from '@/lib/archive/model'
import { escapeHtml } from '@/lib/core/markup'
import { englishWords, leaves, sampleReport, withTexts } from '@/lib/testing/reports'
import type { ReportDraft } from './model'
import { renderReport } from './render'
import { renderHtml } from './render-file'

const DIGEST = '0123456789abcdef'.repeat(4)
const file = (content = sampleReport()) => renderHtml(content, DIGEST, englishWords)
const say = (key: string) => englishWords(`reports.file.quote.${key}`)
const parse = (text: string) => parseHTML(text).document

describe('the HTML of a report', () => {
  it('holds every text, number and date of the content', () => {
    const page = file().replace(/<\/?mark>/g, '')
    const translated = /^[A-Z_]+$|^(ltr|rtl)$/
    const missing = leaves(sampleReport()).filter(
      ({ value }) =>
        !translated.test(String(value)) &&
        !String(value)
          .split('\n\n')
          .every((part) => page.includes(escapeHtml(part))),
    )
    expect(missing).toEqual([])
  })

  it('gives digest and audit head, and says how to check them', () => {
    const proof = parse(file()).querySelector('.proof')?.textContent ?? ''
    expect(proof).toContain(DIGEST)
    expect(proof).toContain('e'.repeat(64))
    expect(proof).toContain('History of the desk at that moment, up to entry 412, ')
    expect(proof).toContain('sha256sum corroborate-report-7-quay-closure-what-can-be-printed.json')
  })

  it('tells verdicts and stances apart by word, class and shape', () => {
    const claim = parse(file()).querySelector('#r-C1')
    expect(claim?.querySelector('.finding .verdict.denied')?.textContent).toBe('Denied by desk')
    expect(claim?.querySelector('#r-C1-A2 .stance.denies')?.textContent).toBe('denies')
    const shapes = ['.verdict.denied path', '.stance.denies path'].map((selector) =>
      claim?.querySelector(selector)?.getAttribute('d'),
    )
    expect(shapes[0]).toBeTruthy()
    expect(shapes[0]).not.toBe(shapes[1])
  })

  it('does not take the judgement of one reviewer for that of the desk', () => {
    const review = parse(file()).querySelector('#r-C1-R1 .verdict')
    expect(review?.textContent).toBe('finds: unverified')
  })

  it('does not say that nobody speaks of a claim when someone did, off the record', () => {
    const said = (offTheRecord: number) => {
      const [claim] = sampleReport().claims
      if (!claim) throw new Error('the sample has no claim')
      const page = parse(file({ ...sampleReport(), claims: [{ ...claim, attributions: [], offTheRecord }] }))
      return page.querySelector('#r-C1')?.textContent
    }
    expect(said(0)).toContain('Nobody is recorded as saying so.')
    expect(said(1)).not.toContain('Nobody is recorded')
    expect(said(1)).toContain('Nobody who may be quoted is recorded as saying so.')
  })

  it('says what a denial reaches, and of an undecided claim that there is no verdict', () => {
    const document = parse(file())
    expect([...document.querySelectorAll('#r-C1-A2 .reach')].map((one) => one.textContent)).toEqual([
      'Denies another proposition: That dredging has stopped',
      'What is denied is claim 9: Dredging has stopped.',
    ])
    expect(document.querySelector('#r-C2 .finding')?.textContent).toMatch(
      /^No verdict yet in review, wording 1/,
    )
    expect(document.querySelector('#r-C2 .rationale')).toBeNull()
  })

  it('says of a denial that nobody has judged that its reach is open, and nothing of the kind of anyone else', () => {
    const { claims, ...rest } = sampleReport()
    const unjudged = claims.map((claim) => ({
      ...claim,
      attributions: claim.attributions.map((one) => ({ ...one, denial: null })),
    }))
    const document = parse(file({ ...rest, claims: unjudged }))
    expect([...document.querySelectorAll('#r-C1 .reach')].map((one) => one.textContent)).toEqual([
      'What it reaches has not been judged.',
    ])
  })

  it('underlines the attributed words in their statement, or prints them apart when they stand elsewhere', () => {
    const document = parse(file())
    const marks = [...document.querySelectorAll('#r-C1-A1 mark')].map((mark) => mark.textContent)
    expect(marks).toEqual(['It is over,', 'for the quay.'])
    const statement = document.querySelector('#r-C1-A1 blockquote')?.textContent
    expect(statement).toBe('“It is over,” three port officials told Coast Wire, “for the quay.”')
    const apart = [...document.querySelectorAll('#r-C1-A2 blockquote')].map((one) => one.textContent)
    expect(apart.slice(1)).toEqual(['There is no deal', 'None.'])
  })

  it('tells below each quote where its words were looked for, and what stands there instead', () => {
    const page = parse(file())
    const lines = [...page.querySelectorAll('#r-C1-A1 .checks li')].map((one) => [
      one.className,
      one.querySelector('a')?.getAttribute('href'),
      one.querySelector('.found')?.textContent,
      one.querySelector('.facts')?.textContent,
    ])
    const looked = 'looked for 16 June 2025, 14:31 UTC'
    expect(lines).toEqual([
      ...[['stands', '#r-D1', say('EXACT'), `characters 61–72; characters 113–126; ${looked}`]],
      ...[['stands', '#r-D3', say('NORMALISED'), `characters 240–251; ${looked}`]],
      ...[['against', '#r-D3', say('ALTERED'), `characters 301–314; ${looked}`]],
    ])
    const difference = page.querySelector('#r-C1-A1 .difference')
    expect(difference?.querySelector('del')?.textContent).toBe('in the quote: quay.;')
    expect(difference?.querySelector('ins')?.textContent).toBe('in the document: fish market.;')
    expect(page.querySelector('#r-C1-A2 .checks')).toBeNull()
  })

  it('says that other words stand there without them, where they are held back', () => {
    const report = JSON.parse(JSON.stringify(sampleReport()), (key, value) =>
      key === 'difference' ? null : value,
    )
    const page = parse(file(report))
    expect(page.querySelector('#r-C1-A1 .against')?.textContent).toContain(say('heldBack'))
    expect(page.querySelector('.difference')).toBeNull()
  })

  it.each(CAPTURE_METHODS)('has words for what came by %s, and the address of what was fetched', (method) => {
    const { documents, ...rest } = sampleReport()
    const page = parse(file({ ...rest, documents: documents.map((one) => ({ ...one, method })) }))
    expect(page.querySelector('#r-D3')?.textContent).toContain(englishWords(`reports.file.method.${method}`))
    const from = method === 'FETCH' ? 'Fetched from' : 'Recorded from'
    expect(page.querySelector('#r-D3')?.textContent).toContain(
      `${from} https://coastwire.example/2025/06/quay`,
    )
    expect(page.querySelector('#r-D1')?.textContent).not.toContain(from)
  })

  it('gives quotation marks only to words that bring none', () => {
    const kinds = [...parse(file()).querySelectorAll('#r-C1-A2 blockquote')].map((one) => one.className)
    expect(kinds).toEqual(['quoted', 'words', 'words'])
  })

  it('sets each quote in the language and direction of its document', () => {
    const quote = parse(file()).querySelector('#r-C1-E1 blockquote')
    expect(quote?.getAttribute('lang')).toBe('ar')
    expect(quote?.getAttribute('dir')).toBe('rtl')
  })

  it('begins a line of facts with its dot rather than ending one in it', () => {
    const facts = [...parse(file()).querySelectorAll('#r-C1 .facts')].map((one) => one.textContent ?? '')
    expect(facts.join()).toContain('·\u00a0')
    expect(facts.filter((line) => line.includes('· '))).toEqual([])
  })

  it('counts what was held back', () => {
    expect(parse(file()).querySelector('#r-C1')?.textContent).toContain(
      '1 attribution was given off the record and is not printed.',
    )
  })

  it('links only within itself, and every link arrives', () => {
    const document = parse(file())
    const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '')
    expect(links.length).toBeGreaterThan(5)
    expect(links.filter((href) => !document.getElementById(href.replace(/^#/, '')))).toEqual([])
  })

  it('has headings that go down one level at a time, from whatever level', () => {
    for (const level of [1, 2]) {
      const markup = renderReport(sampleReport(), DIGEST, englishWords, level).html
      const levels = [...markup.matchAll(/<h([1-6])>/g)].map((match) => Number(match[1]))
      expect(levels[0]).toBe(level)
      levels.slice(1).forEach((now, index) => {
        expect(now - (levels[index] ?? 0)).toBeLessThanOrEqual(1)
      })
    }
  })

  it('says of a draft that it is not frozen, and shows no digest', () => {
    const draft: ReportDraft = { ...sampleReport(), frozen: null }
    const markup = renderReport(draft, null, englishWords).html
    expect(markup).toContain('Preview, not frozen')
    expect(markup).not.toContain('sha256sum')
  })
})

describe('a report with hostile text', () => {
  const hostile = `<img src=x onerror=alert(1)></style></title><script>alert(2)</script>" onfocus="alert(3)' & \u202e`
  const page = file(withTexts(sampleReport(), (text) => `${text}${hostile}`))

  it('keeps it text in every place', () => {
    const document = parse(page)
    expect(document.querySelectorAll('img, script, iframe, object, link, form, base').length).toBe(0)
    const attributes = [...document.querySelectorAll('*')].flatMap((element) => [...element.attributes])
    expect(attributes.filter((attribute) => /^on/i.test(attribute.name))).toEqual([])
    expect(document.querySelectorAll('style').length).toBe(1)
    expect(document.querySelector('#r-C1 h2')?.textContent).toContain(`old quay.${hostile}`)
  })

  it('keeps it out of the style, where the title stands in the running head', () => {
    const style = page.slice(page.indexOf('<style>') + 7, page.indexOf('</style>'))
    expect(style).toContain('counter(pages)')
    expect(style).not.toContain('<')
    expect(style).toContain('Quay closure\\3a ')
  })

  it('keeps it out of the policy, which allows just that one style', async () => {
    const { createHash } = await import('node:crypto')
    const style = page.slice(page.indexOf('<style>') + 7, page.indexOf('</style>'))
    const hash = createHash('sha256').update(style).digest('base64')
    expect(parse(page).querySelector('meta[http-equiv]')?.getAttribute('content')).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    )
  })

  it('refers to nothing outside itself', () => {
    expect(page).not.toMatch(/(?:src|href)="(?!#)/)
    expect(page).not.toMatch(/url\(|@import/)
  })
})
