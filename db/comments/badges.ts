/** Signs that readers take for a newsroom's own word about somebody, as the mark of a confirmed reader is. */
const BADGES = [
  0x2705, // white heavy check mark
  0x2611, // ballot box with check
  0x2713, // check mark
  0x2714, // heavy check mark
  0x237b, // not check mark
  0x10102, // Aegean check mark
  0x1f5f8, // light check mark
  0x1f5f9, // ballot box with bold check
  0x1fbb1, // inverse check mark
  0x1f396, // military medal
  0x1f3c5, // sports medal
  0x1f4db, // name badge
  0x1f6e1, // shield
]
const BADGE = new RegExp(`[${BADGES.map((point) => `\\u{${point.toString(16)}}`).join('')}]`, 'u')

/** Whether a name wears something like the mark of a confirmed reader. */
export const hasBadge = (name: string): boolean => BADGE.test(name)
