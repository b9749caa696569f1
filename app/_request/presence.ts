export { isAt, reviewing } from '#server/desk/presence.ts'
