interface Props {
  /** Of the field in the form. */
  name: string
  isOn: boolean
  label: string
  hint?: string
}

/** A box to tick, with what it means. */
export function Tick({ name, isOn, label, hint }: Props) {
  const hintId = `${name.replace(/\W/g, '-')}-hint`
  return (
    <div className="field">
      <label className="tick">
        <input
          type="checkbox"
          name={name}
          defaultChecked={isOn}
          aria-describedby={hint === undefined ? undefined : hintId}
        />{' '}
        {label}
      </label>
      {hint !== undefined && (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  )
}
