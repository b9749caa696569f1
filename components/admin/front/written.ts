interface Written {
  id: number | null
  start: string
  end: string
}

/** What a front's form holds, as one text: two forms that hold the same have the same. @param from when all of it is to hold */
export function writtenFront(slots: readonly Written[], from: string): string {
  const places = slots.map(({ id, start, end }) => (id === null ? [] : [id, start.trim(), end.trim()]))
  return JSON.stringify([from.trim(), ...places])
}

/** The same, read from the form as it stands in a browser. @param many how many places it has */
export function writtenIn(form: FormData, many: number): string {
  const read = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const slots = Array.from({ length: many }, (_, at) => ({
    id: read(`id-${at}`) === '' ? null : Number(read(`id-${at}`)),
    start: read(`start-${at}`),
    end: read(`end-${at}`),
  }))
  return writtenFront(slots, read('from'))
}
