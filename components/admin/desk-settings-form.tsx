import type { DeskSettings } from '#db/moderation/desk-settings.ts'
import { words } from '../ui/language.ts'
import { rich } from './rich.tsx'

/** What a moderator sets for his own desk. */
export function DeskSettingsForm({ settings, saved }: { settings: DeskSettings; saved: boolean }) {
  const t = words('desk')
  return (
    <div className="desk-settings">
      <h1>{t('settings')}</h1>
      <p className="quiet-words">{t('settingsAreYours')}</p>
      {saved && (
        <p className="told" role="status">
          {t('saved')}
        </p>
      )}
      <form method="post" action="/admin/desk/settings">
        <label className="tick">
          <input type="checkbox" name="keys" value="1" defaultChecked={settings.keys} />
          <span>{t.rich('singleKeys', rich)}</span>
        </label>
        <label className="tick">
          <input type="checkbox" name="blur" value="1" defaultChecked={settings.blur} /> {t('hideFlagged')}
        </label>
        <label>
          <span>{t.rich('breakAfter', rich)}</span>
          <input
            type="number"
            name="breakAfter"
            min={0}
            max={10_000}
            defaultValue={settings.breakAfter === 0 ? '' : settings.breakAfter}
          />
        </label>
        <button type="submit" className="primary">
          {t('save')}
        </button>
      </form>
      <p>
        <a href="/admin/comments">{t('backToQueue')}</a>
      </p>
    </div>
  )
}
