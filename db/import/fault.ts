/** Why an import cannot be done, in words for the person who started it. Nothing has been written when it is thrown. */
export class ImportFault extends Error {
  override name = 'ImportFault'
}

/** What is wrong with the text just where reading stopped; the reader adds line and column. */
export class BrokenText extends Error {
  override name = 'BrokenText'
}
