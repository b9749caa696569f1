import * as banner from '../../banner/banner.ts'
import { SYSTEM } from '../../users/viewer.ts'
import { NOW } from '../cast.ts'
import type { Calls, Stage } from './stage.ts'

const draft = { text: 'Bridge closed', link: '', startsAt: NOW, expiresAt: NOW + 1 }

export const bannerCalls = ({ db }: Stage): Calls => ({
  openBanner: () => banner.openBanner(db, NOW),
  currentBanner: () => banner.currentBanner(db, NOW),
  setBanner: () => banner.setBanner(db, SYSTEM, draft, NOW),
  takeBannerDown: () => banner.takeBannerDown(db, SYSTEM, NOW),
  bannerHistory: () => banner.bannerHistory(db, 5),
  bannerById: () => banner.bannerById(db, 1),
})
