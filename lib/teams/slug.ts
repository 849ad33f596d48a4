const MAX = 48

// Letters that no decomposition turns into Latin ones with a mark.
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'ng',
}

/** Words of the address bar that are pages of ours, so no team may be called so. */
const TAKEN = new Set([
  'api',
  'design',
  'join',
  'no-team',
  'schema',
  'sign-in',
  'welcome',
  'reports',
  'settings',
])

/**
 * The part of an address that names a team, made from its name: small Latin letters, digits and hyphens, at most 48.
 * A name in another script has no such letters; it becomes `newsroom`.
 */
export function slugOf(name: string): string {
  const latin = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæøœłđðþıħŧŋ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/['’‘`]/g, '')
  const slug = latin
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX + 1)
    .replace(/^-+/, '')
  const cut = slug.length > MAX ? slug.replace(/-[^-]*$/, '').slice(0, MAX) : slug
  const word = cut.replace(/-+$/, '')
  return /[a-z]/.test(word) ? word : word ? `newsroom-${word}` : 'newsroom'
}

/** The first of `slug`, `slug-2`, `slug-3` … that nobody has. */
export function freeSlug(slug: string, taken: Iterable<string>): string {
  const used = new Set(taken)
  const free = (candidate: string) => !used.has(candidate) && !TAKEN.has(candidate)
  for (let n = 1; ; n += 1) {
    const candidate = n === 1 ? slug : `${slug}-${n}`
    if (free(candidate)) return candidate
  }
}
