import { describe, expect, it } from 'vitest'
import { attachmentHeaders, downloadName } from './download'

const named = (fileName: string | null, title = 'A title', mediaType = 'text/plain') =>
  downloadName({ fileName, title, mediaType })

describe('downloadName', () => {
  it('keeps a file’s own name, and makes one of the title', () => {
    expect(named('veto.txt')).toBe('veto.txt')
    expect(named(null, 'Mayor: no plan?', 'text/html')).toBe('Mayor no plan .html')
  })

  it('lets no name climb out of a folder, break a header or turn itself round', () => {
    expect(named('../../etc/passwd')).toBe('etc passwd')
    expect(named('a\r\nSet-Cookie: x')).toBe('a Set-Cookie x')
    expect(named('photo\u202Egpj.exe')).toBe('photo gpj.exe')
    expect(named('///')).toBe('original.txt')
    expect([...named('😀'.repeat(300))]).toHaveLength(120)
  })

  it('cuts a long name before its ending, without which nothing opens it', () => {
    expect(named(`${'a'.repeat(200)}.html`)).toBe(`${'a'.repeat(115)}.html`)
    expect(named('.htaccess')).toBe('htaccess')
  })
})

describe('attachmentHeaders', () => {
  const headers = attachmentHeaders('Übersicht (1) "x".txt', { digest: 'ab'.repeat(32), size: 12 })

  it('never lets the bytes be shown', () => {
    expect(headers['content-type']).toBe('application/octet-stream')
    expect(headers['content-disposition']).toMatch(/^attachment;/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['content-security-policy']).toContain('sandbox')
  })

  it('says the name in ASCII and in full', () => {
    expect(headers['content-disposition']).toBe(
      `attachment; filename="_bersicht (1) _x_.txt"; filename*=UTF-8''%C3%9Cbersicht%20%281%29%20%22x%22.txt`,
    )
  })

  it('carries digest and size', () => {
    expect(headers['content-length']).toBe('12')
    expect(headers['repr-digest']).toBe(`sha-256=:${Buffer.alloc(32, 0xab).toString('base64')}:`)
  })
})
