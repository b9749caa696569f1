export { isStaging, isStagingByEnvironment } from '#server/crawlers/staging.ts'
