export function idOf(ids: Map<string, number>, name: string): number {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`the demo newsroom names "${name}", which it does not have`)
  return id
}
