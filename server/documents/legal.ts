// Control characters of both ranges, lone surrogates and noncharacters, which XML 1.0 or HTML do not take; and the mark
// that stands where something could not be read, by which feed validators tell broken encodings.
const ILLEGAL = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\uFFFD\p{Noncharacter_Code_Point}]|\p{Surrogate}/gu

/** A text without the characters that no XML document may hold: a headline brings whatever somebody pasted into it. */
export const legal = (text: string): string => text.replace(ILLEGAL, '')
