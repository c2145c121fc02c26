import type { Kysely } from 'kysely'
import type { HistorySetting, HistoryView } from '@roundtable/shared/history'
import type { Tables } from '../../tables.ts'
import { type Desk, perform } from '../audit/index.ts'
import { actorAt, type Place } from '../membership/index.ts'

/** From when on people who join may read what was written at this table. */
export async function viewAt(kysely: Kysely<Tables>, { partnership }: Place): Promise<HistoryView> {
  const row = await kysely
    .selectFrom('history_setting')
    .select('view')
    .where('partnership_id', '=', partnership.id)
    .executeTakeFirst()
  return row?.view ?? 'from_the_start'
}

export const readView = async ({ database }: Desk, place: Place): Promise<HistorySetting> => ({
  view: await viewAt(database.kysely, place),
})

/** Settles it for everybody at the table. What somebody has read already they have read. */
export function settleView(desk: Desk, place: Place, { view }: HistorySetting): Promise<HistorySetting> {
  return perform(desk, actorAt(place), async (transaction, note) => {
    if ((await viewAt(transaction, place)) === view) return { view }
    await transaction
      .insertInto('history_setting')
      .values({ partnership_id: place.partnership.id, view })
      .onConflict((conflict) => conflict.column('partnership_id').doUpdateSet({ view }))
      .execute()
    await note('history.view-settled', { view })
    return { view }
  })
}
