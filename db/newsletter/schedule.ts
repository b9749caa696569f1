import type { Settings } from '../settings/settings.ts'
import type { Schedule } from './due.ts'

/** When letters go, as the settings say. */
export const scheduleOf = (settings: Settings): Schedule => ({
  zone: settings['site.timeZone'],
  hour: settings['newsletter.hour'],
  weekday: settings['newsletter.weekday'],
})
