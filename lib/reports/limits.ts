/** Claims one report may hold. Here, where the browser can read it without the rules of the whole input. */
export const REPORT_CLAIMS_MAX = 500
