/** The words an anchor stood on are kept up to this length; of a longer passage its beginning. */
export const longestQuote = 400
