/** A name as messages choose by it: `four-eyes` is `fourEyes` there, since a hyphen ends a name. */
export const choice = (name: string): string =>
  name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
