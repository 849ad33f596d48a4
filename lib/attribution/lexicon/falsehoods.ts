/** Words that call something untrue, and the nouns for what is called so. Data, lower case. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** "|false| reports of a closure"; "reports of a closure were |false|" */
export const FALSE_WORDS = set(
  'false untrue fake baseless unfounded groundless bogus fabricated invented fictitious wrong incorrect nonsense lies fiction',
)

/** "false |reports| of a closure": what only carries a proposition said elsewhere. */
export const CARRIERS = set(
  'report reports claim claims allegation allegations accusation accusations story stories rumor rumors rumour rumours charge charges suggestion suggestions assertion assertions notion notions idea ideas news',
)

/** "reports |of| a closure": what ties the proposition to its carrier. */
export const TYING = set('of about regarding concerning on that')

/** "it never |happened|" */
export const OCCURRING = set('happened happen occurred occur existed exist')

/** Words that point at a proposition without holding it: "it never happened". */
export const POINTERS = set('it this that these those they them he she we i none nothing such')
