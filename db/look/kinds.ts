/** What paper a logo is for. */
export const LOGO_KINDS = ['light', 'dark'] as const
export type LogoKind = (typeof LOGO_KINDS)[number]
