/** What a town argues about, and who speaks of it. */
type Matter = {
  readonly what: string
  readonly name: string
  readonly office: string
  readonly body: string
  readonly rival: string
  readonly place: string
  readonly cost: string
  readonly month: string
}

const MATTERS: readonly Matter[] = [
  'the ferry terminal|Ada Lindqvist|Mayor|the harbour board|Jonas Berg|Kelham Quay|4.2 million euros|May',
  'the sea wall|Tomas Weller|Engineer|the water authority|Irene Castell|Oster Point|9 million euros|June',
  'the night bus|Carla Monti|Councillor|the transport office|Peter Aldous|Mill Lane|310,000 euros|July',
  'the old cannery|Henrik Sand|Alderman|the heritage trust|Nadia Farouk|Cannery Row|1.8 million euros|August',
  'the swimming hall|Ruth Okafor|Councillor|the sports union|Dmitri Vale|North Park|2.4 million euros|September',
  'the fish market|Lena Brandt|Inspector|the traders’ guild|Oskar Nyman|Market Square|640,000 euros|October',
  'the district library|Samuel Price|Councillor|the readers’ society|Elif Demir|Abbey Street|720,000 euros|November',
  'the rail bridge|Maria Quist|Engineer|the rail company|Colin Hart|Lower Weir|12 million euros|December',
  'the school kitchen|Greta Holm|Councillor|the parents’ council|Ivan Petrov|Elm School|95,000 euros|January',
  'the lighthouse|Edwin Moss|Captain|the pilots’ union|Sofia Reyes|Grey Head|260,000 euros|February',
  'the allotment gardens|Judith Lang|Councillor|the gardeners’ league|Bram Visser|South Field|48,000 euros|March',
  'the ring road|Victor Amsel|Engineer|the roads agency|Hanna Bloom|Eastgate|31 million euros|April',
].map((line) => {
  const [what = '', name = '', office = '', body = '', rival = '', place = '', cost = '', month = ''] =
    line.split('|')
  return { what, name, office, body, rival, place, cost, month }
})

/** A report of about 250 words in which the people of one matter have their say. */
function report({ what, name, office, body, rival, place, cost, month }: Matter): string {
  const surname = name.split(' ')[1]
  const other = rival.split(' ')[1]
  const What = what.charAt(0).toUpperCase() + what.slice(1)
  const Body = body.charAt(0).toUpperCase() + body.slice(1)
  return [
    `${What} at ${place} has been on the agenda of this town for longer than most of its residents care to remember. Three plans were drawn, two were paid for, and none was built. On Monday evening the hall was full again, the windows stood open, and the question had not changed since the spring.`,
    `${office} ${name} said that ${what} would be closed for repairs in ${month}. “We cannot wait for another winter,” ${surname} said. The work would cost ${cost}, according to ${body}. Money for it was set aside two years ago and has lain there ever since, in an account that earns next to nothing.`,
    `${rival}, who runs a shop at ${place}, denied that the residents of the street had been asked about ${what}. “Nobody knocked on a single door,” ${other} said. There was some applause at this, and a little laughter. ${other} told the Coast Wire that the plan for ${place} had first been heard of from a neighbour, over a garden fence. A petition hangs beside his till, between the postcards and the sweets, and it has some two hundred names on it.`,
    `${Body} said in a statement that every household near ${place} had received a letter. Two officials said the letters about ${what} had been sent in the week before the holidays. A spokeswoman declined to comment on how many had come back from ${place}. It was late when the last speaker sat down, and the caretaker had already begun to put the chairs on the tables.`,
  ].join('\n\n')
}

/** An article of some three thousand words about a town meeting, in which some ninety statements are attributed to somebody. */
export function longArticle(): string {
  return ['Twelve matters and one long evening', ...MATTERS.map(report)].join('\n\n')
}

/** An article of the same length in which nobody says anything. */
export function quietArticle(): string {
  const quiet = ({ what, place, cost, month }: Matter) =>
    [
      `The road to ${place} runs along the water for a mile, past boat sheds and a row of poplars, and ends where ${what} stands. In winter the wind comes straight off the bay and the benches are empty. In ${month} the first visitors arrive, with folding chairs and dogs, and the kiosk opens its shutters.`,
      `There are eleven lamps along the way, of which seven work. The paint has come off the railings in long strips. A sign with the opening hours hangs beside the gate, and underneath it another one with other hours. Two gulls live on the roof all year round and know the timetable better than most.`,
      `The sum of ${cost} stands in the budget for the coming year, on the last page but one, between the new roof of the town hall and the fountain. It is a little more than the year before and a little less than the year before that. Nobody has ever found the page without help.`,
      `On market days the trams are full by nine. The baker at the corner sells out before noon, the flower stall a little later, and by four the square is swept and wet. Then ${place} belongs to the cyclists again, and to the children of the street, who have chalked a harbour on the asphalt.`,
      `A plaque beside the door tells of the flood, with a line for the height of the water and a date that is hard to read. The brass is polished once a year. Below it somebody has scratched a heart and two letters, and below that somebody else a small ship.`,
    ].join('\n\n')
  return ['A walk through twelve places', ...MATTERS.map(quiet)].join('\n\n')
}
