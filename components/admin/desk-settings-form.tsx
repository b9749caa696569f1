import type { DeskSettings } from '#db/moderation/desk-settings.ts'

/** What a moderator sets for his own desk. */
export function DeskSettingsForm({ settings, saved }: { settings: DeskSettings; saved: boolean }) {
  return (
    <div className="desk-settings">
      <h1>Desk settings</h1>
      <p className="quiet-words">They are yours alone; other moderators have their own.</p>
      {saved && (
        <p className="told" role="status">
          Saved.
        </p>
      )}
      <form method="post" action="/admin/desk/settings">
        <label className="tick">
          <input type="checkbox" name="keys" value="1" defaultChecked={settings.keys} />
          <span>
            Decide with single keys: a, r, s, t and others; <kbd>?</kbd> lists them
          </span>
        </label>
        <label className="tick">
          <input type="checkbox" name="blur" value="1" defaultChecked={settings.blur} /> Hide comments that
          hold words of the lists until I ask for them
        </label>
        <label>
          <span>
            Suggest a break after so many decisions within an hour <small>(empty for never)</small>
          </span>
          <input
            type="number"
            name="breakAfter"
            min={0}
            max={10_000}
            defaultValue={settings.breakAfter === 0 ? '' : settings.breakAfter}
          />
        </label>
        <button type="submit" className="primary">
          Save
        </button>
      </form>
      <p>
        <a href="/admin/comments">Back to the queue</a>
      </p>
    </div>
  )
}
