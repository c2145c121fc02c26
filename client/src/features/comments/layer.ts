/** The layer of the text that comments are shown in, and the id of their tab. */
export const layer = 'comments'
