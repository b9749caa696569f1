/** Bytes of a file that is sent as a logo, at most. */
export const LARGEST_LOGO = 512 * 1024
/** Where what the newspaper looks like stands, for readers and for previews. */
export const logoAddress = (hash: string) => `/look/${hash}.webp`
export const styleAddress = (hash: string) => `/look/${hash}.css`
