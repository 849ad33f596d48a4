import type { Tongue } from '@/lib/attribution/lexicon/tongue'

/** « Le pont est fermé », a déclaré Ana Ruiz. */
export const FRENCH: Tongue = {
  code: 'fr',
  marks: ['«»', '“”', '""'],
  says: 'a déclaré, ont déclaré, déclare, déclarent, déclarait, a dit, ont dit, dit, disent, disait, a affirmé, ont affirmé, affirme, affirment, affirmait, a annoncé, ont annoncé, a indiqué, ont indiqué, indique, indiquent, a expliqué, ont expliqué, explique, expliquent, expliquait, a ajouté, ont ajouté, ajoute, ajoutent, a précisé, ont précisé, précise, précisent, a assuré, ont assuré, assure, assurent, a estimé, ont estimé, estime, estiment, a souligné, ont souligné, souligne, soulignent, a répondu, ont répondu, répond, répondent, a écrit, ont écrit, écrit, écrivent, a rapporté, rapporte, a-t-il déclaré, a-t-elle déclaré, ont-ils déclaré, ont-elles déclaré, a-t-il dit, a-t-elle dit, dit-il, dit-elle, a-t-il affirmé, a-t-elle affirmé, affirme-t-il, affirme-t-elle, a-t-il ajouté, a-t-elle ajouté, ajoute-t-il, ajoute-t-elle, a-t-il expliqué, a-t-elle expliqué, explique-t-il, explique-t-elle, a-t-il indiqué, a-t-elle indiqué, a-t-il précisé, a-t-elle précisé, a-t-il assuré, a-t-elle assuré, a-t-il estimé, a-t-elle estimé, a-t-il souligné, a-t-elle souligné, a-t-il répondu, a-t-elle répondu, a insisté, ont insisté, insiste, insistent, a regretté, ont regretté, regrette, regrettent, a prévenu, ont prévenu, prévient, préviennent, a lancé, ont lancé, a conclu, ont conclu, conclut, a poursuivi, poursuit, a réagi, ont réagi, raconte, racontent, témoigne, témoignent, a-t-il insisté, a-t-elle insisté, a-t-il conclu, a-t-elle conclu, a-t-il poursuivi, a-t-elle poursuivi',
  confirms:
    'a confirmé, ont confirmé, confirme, confirment, a-t-il confirmé, a-t-elle confirmé, confirme-t-il, confirme-t-elle',
  denies:
    'a démenti, ont démenti, dément, démentent, a nié, ont nié, nie, nient, a-t-il démenti, a-t-elle démenti, a-t-il nié, a-t-elle nié',
  accordingTo: 'selon, d’après',
  that: 'que',
  negations: 'pas jamais rien point',
  names: {
    joins: 'de van von ben bin el al di da dos ter ten',
    noNames:
      'il elle ils elles on nous vous je tu le la les un une des ce cet cette ces son sa ses leur leurs qui que puis enfin hier aujourd’hui demain lundi mardi mercredi jeudi vendredi samedi dimanche personne certains plusieurs tous toutes beaucoup selon pour mais et ou or car interrogé interrogée interrogés contacté contactée là ici alors ainsi m mm mme',
    articles: 'le la',
    inflected: null,
    several: null,
  },
  verbLast: false,
  dialogue: 'COMMA',
}
