import { CampaignRow } from '../../modules/campaigns/index.js';
import { UnitRow, UserRow } from '../../modules/organisation/index.js';
import type { Config } from '../../platform/config/config.js';
import { writerOf } from '../../platform/database/data-source.js';

/** What the first of those who work here make. */
export const FIRST_MADE = [UnitRow, UserRow, CampaignRow];

/**
 * Whether the database is in use already, as nearly every start finds it; asked without opening the application, which
 * takes far longer. False as well where the question has no answer yet, such as before the first migration.
 */
export async function somebodyWorksHere(config: Config): Promise<boolean> {
  const database = writerOf(config, { entities: FIRST_MADE });
  try {
    await database.initialize();
    for (const made of FIRST_MADE) if (await database.manager.existsBy(made, {})) return true;
    return false;
  } catch {
    return false;
  } finally {
    if (database.isInitialized) await database.destroy();
  }
}
