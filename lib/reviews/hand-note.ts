/** The most that can be said of why a claim is handed on; the database has it too. */
export const HAND_NOTE_MAX = 500
