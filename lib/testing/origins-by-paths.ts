import type { Chain, ChainAttribution } from '@/lib/provenance/model'

/**
 * The interval of origins found the slow way: by walking every path that meets no place twice, with everything looked up in
 * the chain's lists at each step. Shares nothing with what it is there to check.
 */
export function intervalByPaths(chain: Chain): { min: number; max: number; circular: boolean } {
  const { attributions, derivations, documents } = chain
  const actorOf = (id: string) => chain.actors.find((one) => one.id === id)
  const isOutlet = (id: string) => actorOf(id)?.kind === 'OUTLET'
  const inDocument = (id: string) => attributions.filter((one) => one.documentId === id)
  const cites = (one: ChainAttribution, documentId: string) => {
    const outlet = documents.find(({ id }) => id === documentId)?.outletId
    return outlet ? [one.sourceId, ...one.relays].includes(outlet) : false
  }
  const restsOn = (one: ChainAttribution): string[] =>
    derivations
      .filter(({ kind, from, to }) => {
        if (from.type === 'ATTRIBUTION') return from.id === one.id
        if (from.id !== one.documentId) return false
        return kind === 'SYNDICATES' || (to.type === 'DOCUMENT' && cites(one, to.id))
      })
      .map(({ to }) => (to.type === 'DOCUMENT' ? `D ${to.id}` : `A ${to.id}`))
  /** Ends that count whatever silent reports had. */
  let reached: string[] = []
  const isSilent = (place: string) => place.startsWith('D ') && inDocument(place.slice(2)).length === 0
  const hadFrom = (id: string) =>
    attributions.filter(
      (one) =>
        !isOutlet(one.sourceId) &&
        restsOn(one).includes(`D ${id}`) &&
        (restsOn(one).every(isSilent) || reached.includes(`E ${one.sourceId}`)),
    )
  const documentsBelow = (id: string) =>
    derivations
      .filter(({ from, to }) => from.type === 'DOCUMENT' && from.id === id && to.type === 'DOCUMENT')
      .map(({ to }) => to.id)
  const says = (id: string, seen: readonly string[] = []): boolean =>
    inDocument(id).length > 0 ||
    hadFrom(id).length > 0 ||
    documentsBelow(id).some((below) => !seen.includes(below) && says(below, [...seen, id]))
  const better = (places: readonly string[]): string[] => {
    const saying = places.filter((place) => !place.startsWith('D ') || says(place.slice(2)))
    return saying.length > 0 ? saying : [...places]
  }
  /** Where a place leads to; nothing for an end. */
  const onward = (place: string): string[] => {
    const id = place.slice(2)
    if (place.startsWith('A ')) {
      const one = attributions.find((other) => other.id === id)
      if (!one) return []
      if (isOutlet(one.sourceId)) return [`O ${one.sourceId}`]
      return restsOn(one).length > 0 ? better(restsOn(one)) : [`E ${one.sourceId}`]
    }
    if (place.startsWith('O ')) {
      const through = attributions.filter((one) => one.relays.includes(id)).map((one) => `A ${one.id}`)
      const own = attributions.filter((one) => one.sourceId === id).flatMap(restsOn)
      const all = better([...through, ...own])
      return all.length > 0 ? all : [`E ${id}`]
    }
    if (place.startsWith('D ')) {
      if (inDocument(id).length > 0) return inDocument(id).map((one) => `A ${one.id}`)
      if (hadFrom(id).length > 0) return hadFrom(id).map((one) => `E ${one.sourceId}`)
      const below = better(documentsBelow(id).map((other) => `D ${other}`))
      return below.length > 0 ? below : [`R ${id}`]
    }
    return []
  }
  let circular = false
  const endsFrom = (place: string, path: readonly string[] = []): string[] => {
    if (path.includes(place)) {
      circular = true
      return []
    }
    const further = onward(place)
    return further.length === 0 ? [place] : further.flatMap((to) => endsFrom(to, [...path, place]))
  }
  const allEnds = () => [...new Set(attributions.flatMap((one) => endsFrom(`A ${one.id}`)))]
  const first = allEnds()
  const quotedTogether = (one: string, seen: readonly string[] = []): string[] => {
    const names = attributions.filter((each) => each.sourceId === one).map(({ together }) => together)
    const others = attributions
      .filter((each) => each.together !== null && names.includes(each.together) && !isOutlet(each.sourceId))
      .map(({ sourceId }) => sourceId)
      .filter((other) => other !== one && !seen.includes(other))
    return [one, ...others.flatMap((other) => quotedTogether(other, [...seen, one, ...others]))]
  }
  reached = chain.actors
    .filter(({ id }) => !isOutlet(id) && quotedTogether(id).some((other) => first.includes(`E ${other}`)))
    .map(({ id }) => `E ${id}`)
  circular = false
  const ends = allEnds()

  let groups: string[][] = ends.map((end) => [end])
  const join = (members: readonly string[]) => {
    const touched = groups.filter((group) => group.some((one) => members.includes(one)))
    groups = [...groups.filter((group) => !touched.includes(group)), [...touched.flat(), ...members]]
  }
  for (const name of new Set(attributions.map(({ together }) => together)))
    if (name !== null) {
      const all = attributions.filter((one) => one.together === name && !isOutlet(one.sourceId))
      join(all.map((one) => `E ${one.sourceId}`))
      join(all.map((one) => `S ${one.sourceId}`))
    }
  for (const { from, to } of derivations)
    if (from.type === 'DOCUMENT' && to.type === 'DOCUMENT') join([`R ${from.id}`, `R ${to.id}`])
  for (const one of attributions)
    if (!isOutlet(one.sourceId))
      for (const on of restsOn(one).filter(isSilent)) join([`S ${one.sourceId}`, on.replace('D ', 'R ')])
  for (const one of attributions)
    for (const on of restsOn(one))
      join([isOutlet(one.sourceId) ? `O ${one.sourceId}` : `A ${one.id}`, on.replace('D ', 'R ')])
  const leadsBack = (id: string, from = id, seen: readonly string[] = []): boolean =>
    documentsBelow(from).some((to) => to === id || (!seen.includes(to) && leadsBack(id, to, [...seen, to])))
  const round = documents.filter(({ id }) => leadsBack(id)).map(({ id }) => `R ${id}`)
  const counts = (end: string) =>
    ends.includes(end) &&
    (first.includes(end) || end.startsWith('R ')) &&
    !(
      end.startsWith('R ') &&
      groups.some((group) => group.includes(end) && group.some((one) => round.includes(one)))
    )
  const counted = groups.filter((group) => group.some(counts))
  const named = counted.filter((group) => group.some((one) => counts(one) && isNamed(one)))
  function isNamed(end: string): boolean {
    const found = end.startsWith('E ') ? actorOf(end.slice(2)) : undefined
    return found?.kind === 'DOCUMENT' || (found?.naming === 'NAMED' && found.kind !== 'OUTLET')
  }
  return { max: counted.length, min: named.length || Math.min(1, counted.length), circular }
}
