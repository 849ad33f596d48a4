import type { ShellView } from '@/components/layout/shell-view'

export const sampleShell: ShellView = {
  team: { slug: 'desk', name: 'Middle East desk', isSample: true },
  teams: [
    { slug: 'desk', name: 'Middle East desk' },
    { slug: 'city', name: 'City desk' },
  ],
  person: { name: 'Jun Okafor', initials: 'JO', email: 'jun@example.org' },
  counts: { queue: 7, again: 2, stories: 4 },
  preferences: { singleKeys: true, map: {} },
  theme: 'system',
}

export const sampleCrumbs = [
  { label: 'Queue', href: '/design?area=queue' },
  { label: 'Strike plan veto', href: '/design?area=story' },
  { label: 'Claim 1 of 11: the president vetoed an Israeli plan to kill Khamenei' },
]

export const sampleTabs = [
  { href: '/design', label: 'Mine', count: 7, current: true },
  { href: '/design?view=second', label: 'To second', count: 3 },
  { href: '/design?view=sign', label: 'To sign', count: 2 },
  { href: '/design?view=unassigned', label: 'Unassigned', count: 14 },
  { href: '/design?view=done', label: 'Done today', count: 9 },
]

export const sampleClaims = [
  {
    claim: 'The president vetoed an Israeli plan to kill Khamenei.',
    story: 'Strike plan veto',
    why: 'first review',
    origins: '1–2',
    blocks: 2,
    due: '17:30',
  },
  {
    claim: 'Two Air India flights turned back before Iranian airspace.',
    story: 'Strike plan veto',
    why: 'first review',
    origins: '1',
    blocks: 0,
    due: '17:30',
  },
  {
    claim: 'Hospital admissions rose by 40 % in May.',
    story: 'Heatwave ledger',
    why: 'second review',
    origins: '2–3',
    blocks: 0,
    due: '18:00',
  },
  {
    claim: 'رفض الرئيس الأمريكي الخطة الإسرائيلية.',
    story: 'Strike plan veto',
    why: 'reviews disagree',
    origins: '2',
    blocks: 1,
    due: '15:00',
  },
]
