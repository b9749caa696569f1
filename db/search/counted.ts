/** So many results are counted, and can be gone through by date; of more it is said that there are more. */
export const MOST_COUNTED = 1000
