/**
 * States, capitals that stand for them, and bodies known by a bare name. "Israel said" speaks of a government,
 * so all of these are organisations. Data, lower case.
 */
const list = (words: string): readonly string[] => words.trim().split(/\s*\|\s*/)

export const STATES: ReadonlySet<string> = new Set(
  list(
    `afghanistan|albania|algeria|angola|argentina|armenia|australia|austria|azerbaijan|bahrain|bangladesh|belarus|belgium|bolivia|bosnia|brazil|britain|bulgaria|burma
|cambodia|cameroon|canada|chad|chile|china|colombia|congo|croatia|cuba|cyprus|denmark|ecuador|egypt|england|eritrea|estonia|ethiopia|finland|france|georgia|germany|ghana
|greece|greenland|guatemala|haiti|honduras|hungary|iceland|india|indonesia|iran|iraq|ireland|israel|italy|japan|jordan|kazakhstan|kenya|kosovo|kuwait|laos|latvia|lebanon
|libya|lithuania|luxembourg|malaysia|mali|malta|mexico|moldova|mongolia|montenegro|morocco|mozambique|myanmar|namibia|nepal|netherlands|new zealand|nicaragua|niger|nigeria
|north korea|norway|oman|pakistan|palestine|panama|paraguay|peru|philippines|poland|portugal|qatar|romania|russia|rwanda|saudi arabia|scotland|senegal|serbia|singapore
|slovakia|slovenia|somalia|south africa|south korea|spain|sri lanka|sudan|sweden|switzerland|syria|taiwan|tajikistan|tanzania|thailand|tunisia|turkey|turkmenistan|uganda
|ukraine|uruguay|uzbekistan|venezuela|vietnam|wales|yemen|zambia|zimbabwe|united states|united kingdom|united arab emirates|u.s.|u.k.|uk|us
|washington|moscow|beijing|tehran|kyiv|brussels|berlin|paris|london|jerusalem|riyadh|ankara|pyongyang|seoul|tokyo|downing street|capitol hill`,
  ),
)

export const BODIES: ReadonlySet<string> = new Set(
  list(
    'white house|pentagon|kremlin|vatican|nato|un|u.n.|united nations|eu|e.u.|european union|hamas|hezbollah|taliban|isis|fifa|uefa|opec|unicef|unesco|imf|world bank|wto|who|interpol|google|facebook|twitter|apple|microsoft|amazon|boeing|airbus|pfizer|toyota|volkswagen|samsung|tesla|exxon|shell|bp|walmart|uber|airbnb|netflix|wikileaks|greenpeace|oxfam|amnesty|congress|parliament|knesset|bundestag|senate|wall street|scotland yard|fbi|cia|nsa|doj|epa|fda|irs|dnc|rnc|gop|aclu|naacp|nra',
  ),
)
