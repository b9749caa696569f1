import { sql } from 'drizzle-orm'
import { comments } from '../schema/index.ts'

/**
 * What a moderator has written to the author of what he rejected, while it is rejected. The note itself stays where it
 * is: if the rejection comes back by Undo, so does what was said of it.
 */
export const noteToAuthor = sql<string>`case ${comments.status} when 'rejected' then ${comments.moderatorNote} else '' end`
