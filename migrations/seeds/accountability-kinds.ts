/** What is registered, in its own unit, and which measure of a case it is; the bureau adds to it. */
export const ACCOUNTABILITY_KINDS = (
  [
    ['TALK', '约谈', '人', 'person', 'TALK'],
    ['ACCOUNTABILITY', '问责', '人', 'person', 'ACCOUNTABILITY'],
    // A form of 问责: in the summary it is counted there, in the register it stands by its own name.
    ['party-discipline', '党纪政务处分', '人', 'person', 'ACCOUNTABILITY'],
    ['ORDERED_TO_RECTIFY', '责令整改', '家', 'company', 'ORDERED_TO_RECTIFY'],
    ['PENALTY_CASE', '立案处罚', '家', 'company', 'PENALTY_CASE'],
    ['SEIZURE', '查封扣押', '家', 'company', 'SEIZURE'],
    ['OUTPUT_LIMIT', '限产停产', '家', 'company', 'OUTPUT_LIMIT'],
    ['CLOSED_DOWN', '关停取缔', '家', 'company', 'CLOSED_DOWN'],
    ['CRIMINAL_CASE', '立案侦查', '件', 'none', 'CRIMINAL_CASE'],
    ['ADMIN_DETENTION', '行政拘留', '人', 'person', 'ADMIN_DETENTION'],
    ['CRIMINAL_DETENTION', '刑事拘留', '人', 'person', 'CRIMINAL_DETENTION'],
  ] as const
).map(([key, name, unit, about, measure], at) => ({
  key,
  name,
  unit,
  about,
  measure,
  sort_order: at + 1,
  active: true,
}));
