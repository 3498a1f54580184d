/** What another page knows of an act that is to be registered: in the address, so that it outlives a reload. */
export interface ToRecord {
  /** In the words of the office, such as 约谈; a kind of that name is chosen. */
  act: string;
  /** Whom it befell. */
  unitId: string;
  /** `YYYY-MM-DD` */
  happenedOn: string;
}

const NAMES = { act: 'record', unitId: 'unit', happenedOn: 'on' } as const;

export function addressToRecord(known: ToRecord): string {
  const search = new URLSearchParams();
  for (const name of ['act', 'unitId', 'happenedOn'] as const) search.set(NAMES[name], known[name]);
  return `/accountability?${search.toString()}`;
}

/** Null where nothing is to be registered. */
export function toRecordOf(search: URLSearchParams): ToRecord | null {
  const act = search.get(NAMES.act);
  if (!act) return null;
  return { act, unitId: search.get(NAMES.unitId) ?? '', happenedOn: search.get(NAMES.happenedOn) ?? '' };
}

/** The same address once it is registered, or not. */
export function withoutToRecord(search: URLSearchParams): URLSearchParams {
  const rest = new URLSearchParams(search);
  for (const name of Object.values(NAMES)) rest.delete(name);
  return rest;
}
