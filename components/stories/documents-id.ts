/** The list of a story's documents: where the focus goes when what was pressed in it goes away. */
export const DOCUMENTS_ID = 'documents'
