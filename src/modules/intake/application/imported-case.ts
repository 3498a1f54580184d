import type { NewCase } from '../../cases/index.js';
import { LONGEST, shorten } from '../domain/import-facts.js';
import type { PreparedCase } from './prepare-rows.js';

/** A row as the case it becomes; what the file claims as closed stays open until it is verified here. */
export function importedCase(
  { parsed, cells, facts, parties, community, contact }: PreparedCase,
  campaignId: string,
): NewCase {
  const { verdict, title, pollutionTypes } = facts;
  return {
    campaignId,
    batchId: null,
    acceptanceNo: shorten(parsed.number.raw.trim(), LONGEST.acceptanceNo) || null,
    channel: parsed.channel,
    isKeyCase: parsed.isKeyCase,
    outOfScope: parsed.outOfScope,
    title,
    // As it stands in the file: registering blacks it out and seals the original.
    content: parsed.content,
    place: facts.place || null,
    area: facts.area || null,
    streetId: parties.street?.id ?? null,
    communityId: community?.id ?? null,
    pollutionTypes,
    allegations: parsed.allegations,
    leadUnitId: parties.lead?.id ?? null,
    assistUnitIds: parties.assists.map(({ id }) => id),
    closureGoal: facts.closureGoal || null,
    finding: facts.finding || null,
    handling: facts.handling || null,
    accountability: facts.accountability || null,
    verdict,
    rawCells: cells,
    contact,
  };
}
