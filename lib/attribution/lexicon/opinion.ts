/** Words by which someone judges, wishes or demands rather than tells what is. Data, lower case. */
export const OPINION: ReadonlySet<string> = new Set(
  `should shouldn't must mustn't ought believe believes think thinks hope hopes hoped wish wishes feel feels best worst great greatest good bad better worse wonderful terrible horrible awful
amazing disgrace disgraceful disgusting beautiful important proud sad shameful shame wrong unfair fair unacceptable outrageous ridiculous pathetic brilliant excellent tremendous perfect lovely
disappointed disappointing grateful welcome deserve deserves love loves hate hates opinion`.split(/\s+/),
)
