import type { SelectQueryBuilder } from 'typeorm';
import { at, endOf, type Day } from '../../../kernel/day.js';
import { squash } from '../../../kernel/text.js';
import { matching } from '../../../platform/search/matching.js';
import { awaits, AWAITING_CASES } from '../../deadlines/index.js';
import { mediaBits } from '../domain/vocabulary.js';
import type { CaseFilter } from './case-filter.js';
import { MARK_CONDITIONS } from './case-marks.js';
import { applyText, type FoundWay } from './case-text.js';
import { asksLight, asksPaused, asksStatuses, COUNTED, IS_WORK, viewCondition } from './case-views.js';
import type { CaseRow } from './case.entity.js';
import { anyLight } from './light-conditions.js';

type Query = SelectQueryBuilder<CaseRow>;
type Narrow = (query: Query, filter: CaseFilter, how: How) => void;

interface How {
  way: FoundWay;
  /** Another index than that of the ledger has the rows in their order. */
  aside: boolean;
}

/** The column is one of the values of that field. */
const oneOf =
  (field: keyof CaseFilter, column: string): Narrow =>
  (query, filter) => {
    const values = filter[field] as readonly string[] | undefined;
    if (values?.length) query.andWhere(`c.${column} IN (:...${field})`, { [field]: values });
  };

/** The same of a column that no index begins with. */
const anyOf =
  (field: keyof CaseFilter, column: string): Narrow =>
  (query, filter, { aside }) => {
    const values = filter[field] as readonly string[] | undefined;
    if (!values?.length) return;
    const condition = `c.${column} IN (:...${field})`;
    const asked = { field, several: values.length > 1, aside };
    query.andWhere(worded(query, filter, asked, condition), { [field]: values });
  };

/**
 * A condition on values of the field, for which no index shall be chosen where that costs more than it spares. PostgreSQL would skip through
 * the index of the ledger from one of `several` to the next and, where anything else is asked beside them, takes up to eight times as
 * long as by reading on (ADR 33). SQLite would take the index of the statuses for the newest, and put all it finds in order.
 */
function worded(query: Query, filter: CaseFilter, asked: Asked, condition: string): string {
  const { field, several, aside } = asked;
  const isLed = isPostgres(query)
    ? !several || asksOnly(filter, ['campaignId', 'withOrigins', 'reader', field])
    : !aside;
  return isLed ? `(${condition})` : `(${condition}) IS TRUE`;
}

interface Asked {
  field: keyof CaseFilter;
  several: boolean;
  aside: boolean;
}

/** Those that are 阶段性办结 are few and have an index of their own, which SQLite takes for a written value only. */
const closures: Narrow = (query, filter, how) => {
  const [only, ...others] = filter.closures ?? [];
  if (only === 'STAGE_CLOSED' && others.length === 0) query.andWhere(`c.closure = 'STAGE_CLOSED'`);
  else anyOf('closures', 'closure')(query, filter, how);
};

const equals =
  (field: keyof CaseFilter, column: string): Narrow =>
  (query, filter) => {
    if (filter[field] !== undefined) query.andWhere(`c.${column} = :${field}`, { [field]: filter[field] });
  };

/** The field is the value of the parameter of its own name in this condition. */
const given =
  (field: keyof CaseFilter, condition: string): Narrow =>
  (query, filter) => {
    if (filter[field]) query.andWhere(condition, { [field]: filter[field], yes: true });
  };

/** The moment lies on a day of the range; `condition` says what of. */
const between =
  (
    name: 'handedOver' | 'registered' | 'dispatched' | 'signed' | 'reported' | 'closed',
    column: string,
  ): Narrow =>
  (query, filter) => {
    const [from, to] = [filter[`${name}From`], filter[`${name}To`]];
    if (from) query.andWhere(around(column, `>= :${name}From`), { [`${name}From`]: at(from, '00:00') });
    if (to) query.andWhere(around(column, `< :${name}To`), { [`${name}To`]: endOf(to) });
  };
const around = (column: string, test: string): string =>
  column.includes('?') ? column.replace('?', test) : `${column} ${test}`;

const dueBetween: Narrow = (query, { dueFrom, dueTo }: { dueFrom?: Day; dueTo?: Day }) => {
  if (dueFrom) query.andWhere('c.nextDueOn >= :dueFrom', { dueFrom });
  if (dueTo) query.andWhere('c.nextDueOn <= :dueTo', { dueTo });
};

/** Contains the text letter by letter; `%` and `_` are letters too. */
export const like = (text: string): string => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

const number: Narrow = (query, filter) => {
  const part = squash(filter.number ?? '')
    .replace(/[*★☆]/g, '')
    .toUpperCase();
  if (part === '') return;
  query.andWhere(`c.numberKey LIKE :number ESCAPE '\\'`, { number: like(part) });
  // From four characters on the index knows which few to look at.
  const found = part.length >= 4 ? matching(query.connection.manager, part, 'numberWords') : null;
  if (found) query.andWhere(found.joined('c.searchNo'), { numberWords: found.expression });
};

const typeLabel: Narrow = (query, filter) => {
  if (!filter.typeLabel) return;
  query.andWhere(
    `c.id IN (SELECT l.case_id FROM case_pollution_type l WHERE l.label LIKE :typeLabel ESCAPE '\\')`,
    { typeLabel: like(filter.typeLabel) },
  );
};

const RETURNED = `SELECT h.subject_id FROM history_entry h
  WHERE h.actor_id = :me AND h.action IN ('case.return', 'case.send-back') AND h.subject_type = 'case'`;

/** Conditions about the reader; who asks for one without saying who he is has made a mistake. */
const oneself: Narrow = (query, { mine, handledByMe, returnedByMe, reader }) => {
  if (!mine && !handledByMe && !returnedByMe) return;
  if (!reader) throw new Error('a condition about the reader needs the reader');
  query.setParameters({ me: reader.userId, myUnit: reader.unitId, myPath: `${reader.unitPath}%`, yes: true });
  if (mine)
    query.andWhere(
      `(c.caseOfficerId = :me OR c.caseLeaderId = :me
         OR c.id IN (SELECT m.case_id FROM case_assignment m WHERE m.active = :yes
              AND m.unit_id IN (SELECT mu.id FROM unit mu WHERE mu.path LIKE :myPath)))`,
    );
  if (handledByMe)
    query.andWhere(
      'c.id IN (SELECT mh.case_id FROM case_handler mh WHERE mh.user_id = :me OR mh.community_id = :myUnit)',
    );
  if (returnedByMe) query.andWhere(`c.status NOT IN ('closed', 'published') AND c.id IN (${RETURNED})`);
};

const part = (alias: string, unit: string, more = ''): string =>
  `SELECT ${alias}.case_id FROM case_assignment ${alias}
     WHERE ${alias}.active = :yes AND ${alias}.unit_id = :${unit} ${more}`;

/** Every campaign is a list of campaigns: the index of the ledger begins with them. A community has an index of its own. */
export const ofCampaign = (query: Query, { campaignId, communityId }: CaseFilter): void =>
  void (communityId
    ? ofCampaignAside(query, campaignId)
    : campaignId
      ? query.andWhere('c.campaignId = :campaignId', { campaignId })
      : query.andWhere('c.campaignId IN (SELECT k.id FROM campaign k)'));

/**
 * The same as a condition that no index is chosen for, so that one is taken that has the rows in their order instead; PostgreSQL
 * would skip through that one in search of the campaign, which is slower than reading it (ADR 33).
 */
export function ofCampaignAside(query: Query, campaignId: string | undefined): Query {
  if (!campaignId) return query;
  return query.andWhere('(c.campaignId = :campaignId) IS TRUE', { campaignId });
}

const isPostgres = (query: Query): boolean => query.connection.options.type === 'postgres';

/** The order of `byHandOver`. */
const UP_TO_BATCH = `SELECT b.id FROM batch b JOIN batch u ON u.id = :upToBatchId
  WHERE COALESCE(b.handed_over_at, b.created_at) < COALESCE(u.handed_over_at, u.created_at)
     OR (COALESCE(b.handed_over_at, b.created_at) = COALESCE(u.handed_over_at, u.created_at) AND b.id <= u.id)`;

/** Each condition of the filter but its campaign; it is answered by an index or by a list of ids that one gives. */
const CONDITIONS: readonly Narrow[] = [
  equals('batchId', 'batchId'),
  oneOf('batchIds', 'batchId'),
  given('upToBatchId', `c.batchId IN (${UP_TO_BATCH})`),
  (query, filter, { aside }) => {
    const { view, statuses, withOrigins } = filter;
    if (view) {
      const asked = { field: 'view', several: asksStatuses(view), aside } as const;
      query.andWhere(worded(query, filter, asked, viewCondition(view)));
    } else if (filter.counted) query.andWhere(COUNTED[filter.counted], { no: false });
    else if (!withOrigins && !statuses?.length) query.andWhere(IS_WORK);
  },
  anyOf('statuses', 'status'),
  anyOf('verdicts', 'verdict'),
  closures,
  (query, { lights }) => void (lights?.length && query.andWhere(anyLight(lights))),
  anyOf('steps', 'nextDueStep'),
  anyOf('channels', 'channel'),
  (query, { marks = [] }) => {
    for (const mark of marks) query.andWhere(MARK_CONDITIONS[mark], { yes: true });
  },
  anyOf('handlingLevels', 'handlingLevel'),
  given('placeKey', 'c.id IN (SELECT q.id FROM inspection_case q WHERE q.place_key = :placeKey)'),
  given('chainOf', '(c.id = :chainOf OR c.repeatOfId = :chainOf)'),
  given('dispatchedOnly', 'c.dispatchedAt IS NOT NULL'),
  given('hasMilestone', 'c.nextMilestoneOn IS NOT NULL'),
  given('minReturns', 'c.returns >= :minReturns'),
  given(
    'officerId',
    '(c.caseOfficerId = :officerId OR c.id IN (SELECT ch.case_id FROM case_handler ch WHERE ch.user_id = :officerId))',
  ),
  equals('leaderId', 'caseLeaderId'),
  equals('leadUnitId', 'leadUnitId'),
  oneOf('leadUnitIds', 'leadUnitId'),
  given('streetId', '(c.streetId = :streetId) IS TRUE'),
  given('communityId', 'c.id IN (SELECT y.id FROM inspection_case y WHERE y.community_id = :communityId)'),
  (query, { communityIds }) =>
    void (
      communityIds?.length &&
      query.andWhere(
        'c.id IN (SELECT z.id FROM inspection_case z WHERE z.community_id IN (:...communityIds))',
        { communityIds },
      )
    ),
  // Not by its own index, which has few of the facts that are asked beside it; PostgreSQL knows that itself.
  (query, { homeUnitId }) => {
    const condition = 'c.homeUnitId = :homeUnitId';
    if (homeUnitId) query.andWhere(isPostgres(query) ? condition : `(${condition}) IS TRUE`, { homeUnitId });
  },
  oneOf('homeUnitIds', 'homeUnitId'),
  given(
    'unitId',
    `((c.streetId = :unitId) IS TRUE OR c.id IN (${part('p', 'unitId', 'AND p.elsewhere = :yes')}))`,
  ),
  given('assistUnitId', `c.id IN (${part('w', 'assistUnitId', `AND w.role = 'ASSIST'`)})`),
  (query, { awaitsYear }) =>
    void (awaitsYear && query.andWhere(`c.id IN (${AWAITING_CASES})`, awaits(awaitsYear))),
  given('noLead', 'c.leadUnitId IS NULL'),
  given('noBatch', 'c.batchId IS NULL'),
  given(
    'noStreet',
    `(c.streetId IS NULL OR c.streetId NOT IN (SELECT s.id FROM unit s WHERE s.kind = 'street'))`,
  ),
  given('noUnit', 'c.holders = 0'),
  given(
    'shareUnitId',
    `(c.soleUnitId = :shareUnitId OR (c.holders > 1 AND c.id IN (${part('v', 'shareUnitId', 'AND v.weight > 0')})))`,
  ),
  (query, { media }) =>
    void (
      media?.length &&
      query.andWhere('(c.media & :kinds) <> 0', { kinds: mediaBits(media.map((medium) => ({ medium }))) })
    ),
  typeLabel,
  dueBetween,
  between('handedOver', 'c.batchId IN (SELECT b.id FROM batch b WHERE b.handed_over_at ?)'),
  between('registered', 'c.createdAt'),
  between('dispatched', 'c.dispatchedAt'),
  between('signed', 'c.signedAt'),
  between('reported', 'c.reportedAt'),
  between('closed', `c.closure = 'CLOSED' AND c.verifiedAt`),
  oneself,
  number,
  (query, { text }, { way }) => void applyText(query, text, way),
];

export function applyFilter(query: Query, filter: CaseFilter, way: FoundWay = 'joined'): Query {
  ofCampaign(query, filter);
  return applyRest(query, filter, { way, aside: false });
}

/** The same for a question that another index than that of the ledger answers. */
export function applyFilterAside(query: Query, filter: CaseFilter, way: FoundWay = 'joined'): Query {
  return applyRest(ofCampaignAside(query, filter.campaignId), filter, { way, aside: true });
}

function applyRest(query: Query, filter: CaseFilter, how: How): Query {
  for (const narrow of CONDITIONS) narrow(query, filter, how);
  return query;
}

/** What the index of the ids tells, and lists of ids and of numbers in the search. */
const TOLD_BY_ID: readonly (keyof CaseFilter)[] = [
  'campaignId',
  'view',
  'statuses',
  'withOrigins',
  'streetId',
  'unitId',
  'assistUnitId',
  'media',
  'text',
  'reader',
];

/** Whether the newest of the filter are found in the order of the ids without looking at a row or at the ledger. */
export const isToldById = (filter: CaseFilter): boolean =>
  !asksLight(filter.view) && asksOnly(filter, TOLD_BY_ID);

/** Whether the same index tells a column that is asked for beside the filter. */
export const isToldColumn = (column: string | undefined): boolean =>
  column === undefined || ['id', 'status', 'streetId'].includes(column);

/** Whether the tally tells how many the filter holds: it knows campaigns, statuses, places and next deadlines. */
export const isTallied = (filter: CaseFilter): boolean =>
  !asksPaused(filter.view) && asksOnly(filter, TALLIED);

const TALLIED: readonly (keyof CaseFilter)[] = [
  'campaignId',
  'view',
  'statuses',
  'withOrigins',
  'streetId',
  'homeUnitId',
  'homeUnitIds',
  'lights',
  'steps',
  'dueFrom',
  'dueTo',
  'reader',
];

const asksOnly = (filter: CaseFilter, fields: readonly (keyof CaseFilter)[]): boolean =>
  Object.entries(filter).every(
    ([field, value]) => isNothing(value) || fields.includes(field as keyof CaseFilter),
  );

const isNothing = (value: unknown): boolean =>
  value === undefined || value === false || (Array.isArray(value) && value.length === 0);
