import { Notice } from './notice.tsx'

/** A form that came back: something was not ticked. */
export interface RefusedErase {
  form: 'erase'
  texts: string
}

interface Props {
  email: string
  keyOfLink: string
  refused: RefusedErase | null
}

/** The last question before somebody is erased. */
export function EraseForm({ email, keyOfLink, refused }: Props) {
  return (
    <Notice title="Erase everything about you">
      <p>
        Everything that we know of <b>{email}</b> is erased at once: name, address, confirmation, reports,
        appeals, waiting mail. This cannot be undone, by anyone.
      </p>
      <p>
        One thing stays, where it is so: that a moderator has banned this address or looks at its comments
        first. It is kept until it ends, since else nobody could be kept away (our legitimate interest), and
        not by the address but by a keyed hash, from which the address cannot be read.
      </p>
      {refused && (
        <p className="form-message" role="alert">
          Nothing has been erased yet. Please choose what should become of your comments, and tick that you
          are sure.
        </p>
      )}
      <form method="post" action="/commenter/erased">
        {keyOfLink !== '' && <input type="hidden" name="key" value={keyOfLink} />}
        <fieldset className="choices">
          <legend>What should become of your comments?</legend>
          <label>
            <input type="radio" name="texts" value="keep" defaultChecked={refused?.texts === 'keep'} /> They
            stay, under the name “Anonymous”, so that answers keep their sense
          </label>
          <label>
            <input type="radio" name="texts" value="delete" defaultChecked={refused?.texts === 'delete'} />{' '}
            They are deleted too
          </label>
        </fieldset>
        <p className="tick">
          <label>
            <input type="checkbox" name="sure" value="yes" /> I am sure
          </label>
        </p>
        <div className="button-row">
          <button type="submit" className="primary danger">
            Erase everything
          </button>
          <a href={keyOfLink === '' ? '/commenter' : `/commenter?key=${encodeURIComponent(keyOfLink)}`}>
            Cancel
          </a>
        </div>
      </form>
    </Notice>
  )
}
