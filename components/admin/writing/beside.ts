/** Whether something stands in a field of the page that belongs to no text of an article, such as a note. */
export function isTypedBeside(form: HTMLFormElement): boolean {
  const beside = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    '.writing-beside :is(textarea, input[type="text"])',
  )
  const steps = form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    '[data-not-saved] :is(textarea, input)',
  )
  return [...beside, ...steps].some(({ value, defaultValue }) => value !== defaultValue)
}
