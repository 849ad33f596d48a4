/** The look shared by text boxes and selects. Their edge has 3:1 against every ground. */
export const CONTROL =
  'w-full min-h-[max(2.222rem,24px)] rounded-md border border-control bg-surface px-2.5 py-1 text-ink aria-invalid:border-danger aria-invalid:border-2 disabled:border-line-strong disabled:bg-wash disabled:text-faint'
