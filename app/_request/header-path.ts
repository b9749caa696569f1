export { headerPath } from '#server/front/url.ts'
