import type { Reading } from '@/lib/attribution/reading'
import { textOf } from '@/lib/attribution/reading'
import type { Slice } from '@/lib/attribution/segment'

/** Phrases of what an outlet puts under every page: two pages that share it share nothing. Data. */
const PHRASES =
  /\b(?:all rights reserved|newsletters?|unsubscribe|use cookies|cookie settings|terms of (?:use|service)|privacy (?:policy|settings|notice)|(?:subscribe|sign up|register|log in) (?:now|today|here|to (?:read|continue|our|get))|follow us|click here|download (?:our|the) app|read more|related (?:articles|stories)|be reproduced|written permission|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|все права защищены)/iu

/** Longer ones are no such sentence, and need not be searched. */
const LONGEST = 60

/** Whether a sentence is one that an outlet says on every page. */
export function saysEveryPage(reading: Reading, sentence: Slice): boolean {
  return sentence.to - sentence.from <= LONGEST && PHRASES.test(textOf(reading, sentence))
}
