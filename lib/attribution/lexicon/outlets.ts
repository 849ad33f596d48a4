/** Names and endings by which a news outlet is known. Data, lower case. */

const list = (words: string): readonly string[] => words.trim().split(/\s*\|\s*/)

/** Outlets whose name does not show that they are one. */
export const OUTLET_NAMES: ReadonlySet<string> = new Set(
  list(
    'reuters|cnn|bbc|ap|the ap|afp|dpa|efe|ansa|upi|tass|xinhua|kyodo|yonhap|interfax|ria novosti|al jazeera|al arabiya|politico|axios|bloomberg|npr|pbs|msnbc|cnbc|nbc|abc|cbs|fox|itv|sky|c-span|breitbart|huffpost|the huffington post|buzzfeed|vox|vice|slate|salon|propublica|the intercept|bellingcat|the guardian|guardian|the atlantic|the economist|newsweek|forbes|fortune|the hill|the independent|le monde|le figaro|der spiegel|die zeit|die welt|el país|el pais|la repubblica|haaretz|ynet|asahi shimbun|usa today|the new yorker|new yorker|vanity fair|rolling stone|wired|dawn|the hindu|the punch|punch|deutsche welle|france 24|rt|rfe/rl|the daily beast|mcclatchy|facebook live|good morning america|meet the press|face the nation|fox & friends|60 minutes|semafor|the conversation|people magazine|associated press|press association|univision|telemundo|globo',
  ),
)

/** Last words of a capitalised name that make it an outlet: "the Harbour Gazette". */
export const OUTLET_ENDINGS: ReadonlySet<string> = new Set(
  list(
    'times|post|news|journal|tribune|herald|gazette|chronicle|observer|telegraph|daily|magazine|radio|television|tv|press|star|globe|courier|standard|mail|examiner|inquirer|dispatch|sentinel|mirror|express|monitor|review|weekly|reporter|broadcasting|media|newspaper|post-gazette|bulletin|echo|argus|ledger|enquirer|zeitung|shimbun|today',
  ),
)

/** First words of an outlet's name: "BBC Newsnight", "Fox News Sunday", "ABC's This Week". */
export const OUTLET_BEGINNINGS: ReadonlySet<string> = new Set(
  list('bbc|cnn|nbc|abc|cbs|fox|sky|msnbc|npr|pbs|itv|cnbc|reuters|bloomberg|radio|channel'),
)

/** Ends of web names; a name with one of them speaks as an outlet: "Legit.ng". */
export const WEB_ENDING =
  /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|org|net|ng|uk|de|fr|co|io|tv|info|news|eu|ie|in|au|ca|za|ke|gh|us)$/u
