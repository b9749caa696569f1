import { and, eq } from 'drizzle-orm'
import { imports } from '../schema/index.ts'
import type { Tx } from '../writer.ts'
import type { LedgerKind } from './ledger.ts'

/**
 * What was deleted here is not known from an import any more: whoever imports once more does not point to what is gone. A step
 * of commands that delete.
 *
 * @param into the id of what has taken its place; null for nothing
 */
export async function forgetImported(
  tx: Tx,
  kind: LedgerKind,
  id: number,
  into: number | null = null,
): Promise<void> {
  const its = and(eq(imports.kind, kind), eq(imports.localId, id))
  if (into === null) await tx.delete(imports).where(its)
  else await tx.update(imports).set({ localId: into }).where(its)
}
