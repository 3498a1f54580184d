/**
 * What a list asks of a case, in the order of urgency: every count and every page is answered from this index alone,
 * without touching the long texts (ADR 9). PostgreSQL takes 32 columns at most.
 */
export const LEDGER_FACTS = [
  'campaignId',
  'dueOrder',
  'id',
  'status',
  'holders',
  'nextDueOn',
  'nextDueStep',
  'nextDueUnit',
  'streetId',
  'leadUnitId',
  'homeUnitId',
  'batchId',
  'channel',
  'verdict',
  'closure',
  'isKeyCase',
  'isSupplement',
  'outOfScope',
  'repeatAfterClosure',
  'repeatOfId',
  'handlingLevel',
  'caseOfficerId',
  'caseLeaderId',
  'returns',
  'nextMilestoneOn',
  'createdAt',
  'dispatchedAt',
  'signedAt',
  'reportedAt',
  'verifiedAt',
  'media',
  'searchNo',
];

/** Before and after splitting, by batch, street and share. */
export const TOTALS_FACTS = [
  'campaignId',
  'batchId',
  'streetId',
  'status',
  'splitFromId',
  'holders',
  'wholeWeight',
  'leadUnitId',
  'soleUnitId',
  'id',
];

/** In the order of the places and kinds, so that each is counted in passing. */
export const PLACE_FACTS = [
  'placeKey',
  'media',
  'campaignId',
  'status',
  'createdAt',
  'repeatOfId',
  'repeatAfterClosure',
  'handlingLevel',
  'homeUnitId',
  'streetId',
  'id',
];

/** Who leads and who answers alone, in the order of the units. */
export const LEAD_FACTS = [
  'leadUnitId',
  'soleUnitId',
  'holders',
  'status',
  'campaignId',
  'batchId',
  'streetId',
  'id',
];

/** Whether what a search found, or the newest, may be seen; more than these the newest are not asked (`newestFirst`). */
export const FOUND_FACTS = ['status', 'streetId', 'campaignId', 'media'];
