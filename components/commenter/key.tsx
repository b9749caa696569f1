/** Says in a form by which link its sender has come; nothing where his browser remembers him. */
export function Key({ of }: { of: string }) {
  return of === '' ? null : <input type="hidden" name="key" value={of} />
}
