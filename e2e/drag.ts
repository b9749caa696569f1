import type { Locator } from '@playwright/test'

/** Whether scripts have come to what is found: what is dragged before that stays where it is. */
export const isAlive = async (found: Locator): Promise<boolean> =>
  await found.evaluate((element) => Object.keys(element).some((key) => key.startsWith('__react')))

/** Drags so quickly that nothing is drawn meanwhile. @param over what the pointer comes by, and at which end of it */
export async function dragQuickly(
  grip: Locator,
  over: { row: Locator; at: 'start' | 'end' }[],
): Promise<void> {
  const heights = await Promise.all(
    over.map(({ row, at }) =>
      row.evaluate((element, at) => {
        const { top, bottom } = element.getBoundingClientRect()
        return at === 'start' ? top + 2 : bottom - 2
      }, at),
    ),
  )
  await grip.evaluate((handle, heights) => {
    const send = (kind: string, clientY: number) =>
      handle.dispatchEvent(new PointerEvent(kind, { bubbles: true, button: 0, clientY }))
    send('pointerdown', 0)
    for (const height of heights) send('pointermove', height)
    send('pointerup', heights.at(-1) ?? 0)
  }, heights)
}
