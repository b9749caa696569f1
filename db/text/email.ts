// https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address, character for character, so that a
// browser and we refuse the same addresses.
const WHATWG_EMAIL =
  /^[a-zA-Z0-9.!#$%&'*+\/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/

// RFC 5321 §4.5.3.1: 64 octets of local part; a path of 256 with its angle brackets leaves 254 for the
// address.
const LONGEST_ADDRESS = 254
const LONGEST_LOCAL_PART = 64

/**
 * @param text an address, already trimmed
 * @returns whether a comment form takes it (features.md C1): what `<input type="email">` takes, provided that
 *   the domain has a dot and the lengths are what mail servers carry
 */
export function isEmailAddress(text: string): boolean {
  if (text.length > LONGEST_ADDRESS || !WHATWG_EMAIL.test(text)) return false
  const at = text.indexOf('@')
  return at <= LONGEST_LOCAL_PART && text.includes('.', at)
}

/**
 * @param text an address as typed
 * @returns the address to store: trimmed, the domain in lower case, the local part as its owner writes it
 */
export function normaliseEmail(text: string): string {
  const address = text.trim()
  const at = address.lastIndexOf('@') + 1
  return address.slice(0, at) + address.slice(at).toLowerCase()
}

/**
 * @param text an address as typed or stored
 * @returns the form to compare by: all lower case, as no mail service in use tells `Ada@` from `ada@`
 */
export function emailKey(text: string): string {
  return text.trim().toLowerCase()
}
