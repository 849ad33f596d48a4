/** Abbreviations whose full stop is part of the word. Data; lower case, without the final stop. */

/** Stand before a name, so a sentence never ends at them: "Mr. Okafor". */
export const TITLE_ABBREVIATIONS: ReadonlySet<string> = new Set(
  'mr mrs ms mx dr prof sen sens rep reps gov govs gen lt col maj capt cmdr sgt cpl pvt adm brig hon rev fr st ste pres del amb supt atty messrs mme mlle msgr pfc det'.split(
    ' ',
  ),
)

/** May stand at the end of a sentence or inside it: "Acme Inc.", "5 p.m.". */
export const OTHER_ABBREVIATIONS: ReadonlySet<string> = new Set(
  'jr sr inc corp ltd co cos llc bros vs v etc no nos vol fig approx est dept univ assn ave blvd rd jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun ala ariz ark calif colo conn fla ga ill ind kan ky md mass mich minn miss mont neb nev okla ore pa penn tenn tex va vt wash wis wyo d.c u.s u.k u.n e.u u.s.a a.m p.m i.e e.g ph.d m.d b.a m.a'.split(
    ' ',
  ),
)
