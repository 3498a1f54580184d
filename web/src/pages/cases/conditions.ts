import type { paths } from '../../api/schema';
import type { Phrase } from '../../i18n/words';
import { CHANNEL_WORDS } from '../../shared/case/channels';
import { STEP_WORDS } from '../../shared/case/explain-words';
import { MEDIA } from '../../shared/case/media';
import { CASE_STATUSES, MARKS } from '../../shared/status/status';
import { VERDICTS } from '../../shared/verdict/verdicts';
import { CLOSURE_WORDS, COUNTED_WORDS, LEVEL_WORDS, LIGHT_WORDS, VIEW_WORDS } from './ledger-words';

export type CaseQuery = NonNullable<paths['/api/cases']['get']['parameters']['query']>;

type Kind =
  | 'text'
  | 'count'
  | 'days'
  | 'flag'
  | 'one'
  | 'several'
  | 'unit'
  | 'street'
  | 'community'
  | 'person'
  | 'leader'
  | 'batches';

/** One thing the ledger can be asked for: its name in the address, its field in the API, how it is filled in. */
export interface Condition {
  name: string;
  /** Of a range the word that `From` and `To` follow. */
  field: string;
  kind: Kind;
  words: Phrase;
  options?: Record<string, Phrase>;
  /** Stands in the first line of the form. */
  first?: boolean;
  /** Set by a link or a pill, never by a field of the form. */
  hidden?: boolean;
}

const one = (
  name: string,
  field: string,
  kind: Kind,
  zh: string,
  en: string,
  more: Partial<Condition> = {},
) => ({
  name,
  field,
  kind,
  words: { zh, en },
  ...more,
});

/** Every condition, in the order of the form. */
export const CONDITIONS: readonly Condition[] = [
  one('view', 'view', 'one', '视图', 'View', { options: VIEW_WORDS, hidden: true }),
  one('q', 'text', 'text', '编号、地点、内容', 'Number, place, text', { first: true }),
  one('street', 'streetId', 'street', '街道', 'Street', { first: true }),
  one('medium', 'media', 'several', '类型', 'Type', { options: MEDIA, first: true }),
  one('status', 'statuses', 'several', '状态', 'Status', { options: CASE_STATUSES, first: true }),
  one('batch', 'batchIds', 'batches', '批次', 'Batch', { first: true }),
  one('upto', 'upToBatchId', 'one', '截至批次', 'Up to the batch', { hidden: true }),
  one('community', 'communityId', 'community', '社区', 'Community'),
  one('communities', 'communityIds', 'several', '社区', 'Community', { hidden: true }),
  one('number', 'number', 'text', '受理编号', 'Acceptance number'),
  one('light', 'lights', 'several', '时限灯', 'Light', { options: LIGHT_WORDS }),
  one('step', 'steps', 'several', '当前环节', 'Step due next', { options: STEP_WORDS }),
  one('lead', 'leadUnitId', 'unit', '主办', 'Lead'),
  one('leads', 'leadUnitIds', 'several', '主办', 'Lead', { hidden: true }),
  one('assist', 'assistUnitId', 'unit', '协办', 'Assisting'),
  one('unit', 'unitId', 'unit', '责任单位', 'Unit'),
  one('home', 'homeUnitId', 'unit', '归属单位', 'Counted for', { hidden: true }),
  one('homes', 'homeUnitIds', 'several', '归属单位', 'Counted for', { hidden: true }),
  one('officer', 'officerId', 'person', '经办人', 'Officer'),
  one('leader', 'leaderId', 'leader', '责任领导', 'Leader'),
  one('channel', 'channels', 'several', '渠道', 'Channel', { options: CHANNEL_WORDS }),
  one('mark', 'marks', 'several', '标记', 'Marks', { options: MARKS }),
  one('label', 'typeLabel', 'text', '类型名称', 'Type label'),
  one('verdict', 'verdicts', 'several', '是否属实', 'Verdict', { options: VERDICTS }),
  one('closure', 'closures', 'several', '办结情况', 'Closure', { options: CLOSURE_WORDS }),
  one('level', 'handlingLevels', 'several', '办理层级', 'Handling level', { options: LEVEL_WORDS }),
  one('returns', 'minReturns', 'count', '退回次数不少于', 'Returns at least'),
  one('due', 'due', 'days', '到期日', 'Due'),
  one('handed', 'handedOver', 'days', '移交日', 'Handed over'),
  one('registered', 'registered', 'days', '登记日', 'Registered'),
  one('dispatched', 'dispatched', 'days', '交办日', 'Dispatched'),
  one('signed', 'signed', 'days', '签收日', 'Signed'),
  one('reported', 'reported', 'days', '上报日', 'Reported'),
  one('closed', 'closed', 'days', '办结日', 'Closed'),
  one('mine', 'mine', 'flag', '与我有关', 'Mine'),
  one('tome', 'handledByMe', 'flag', '交给我的', 'Given to me'),
  one('returned', 'returnedByMe', 'flag', '我退回的', 'Returned by me'),
  one('awaits', 'awaitsYear', 'count', '等待日历公布', 'Awaits the calendar of', { hidden: true }),
  one('counted', 'counted', 'one', '统计口径', 'Counted as', { options: COUNTED_WORDS, hidden: true }),
  one('nobatch', 'noBatch', 'flag', '没有批次', 'No batch', { hidden: true }),
  one('nostreet', 'noStreet', 'flag', '街道不明', 'Street unknown', { hidden: true }),
  one('nounit', 'noUnit', 'flag', '未定单位', 'No unit yet', { hidden: true }),
  one('share', 'shareUnitId', 'unit', '份额单位', 'Has a share', { hidden: true }),
  one('nolead', 'noLead', 'flag', '主办未定', 'No lead yet'),
  one('milestone', 'hasMilestone', 'flag', '有阶段节点', 'Has a milestone'),
  one('place', 'placeKey', 'text', '地点', 'Place', { hidden: true }),
  one('chain', 'chainOf', 'text', '重复链', 'Chain of repeats', { hidden: true }),
];

const SEPARATOR = '..';
const isList = ({ kind }: Condition) => kind === 'several' || kind === 'batches';

/** `2026-05-01..2026-05-20`; either end may be open. */
export const daysOf = (value: string | null): [string, string] => {
  const [from = '', to = ''] = (value ?? '').split(SEPARATOR);
  return [from, to];
};
export const asDays = (from: string, to: string): string | null =>
  from || to ? `${from}${SEPARATOR}${to}` : null;

/** What the address asks for, in the words of the API. */
export function queryOf(search: URLSearchParams): CaseQuery {
  const query: Record<string, unknown> = {};
  for (const condition of CONDITIONS) {
    const value = search.get(condition.name);
    if (!value) continue;
    if (condition.kind === 'days') {
      const [from, to] = daysOf(value);
      if (from) query[`${condition.field}From`] = from;
      if (to) query[`${condition.field}To`] = to;
    } else if (isList(condition)) query[condition.field] = value.split(',');
    else if (condition.kind === 'flag') query[condition.field] = true;
    else query[condition.field] = condition.kind === 'count' ? Number(value) : value;
  }
  return query as CaseQuery;
}

/** The way back: the words of the address for a filter of the API. */
export function searchOf(filter: Record<string, unknown>): URLSearchParams {
  const search = new URLSearchParams();
  for (const { name, field, kind } of CONDITIONS) {
    const value = filter[field];
    const days = asDays(textOf(filter[`${field}From`]), textOf(filter[`${field}To`]));
    if (kind === 'days') {
      if (days) search.set(name, days);
    } else if (kind === 'flag') {
      if (value === true) search.set(name, '1');
    } else if (value !== undefined && value !== null && value !== '') search.set(name, textOf(value));
  }
  return search;
}

const textOf = (value: unknown): string =>
  Array.isArray(value)
    ? value.join(',')
    : value === undefined || value === null
      ? ''
      : String(value as string);

/** The condition that a field of the API belongs to. */
export const conditionOf = (field: string): Condition | undefined =>
  CONDITIONS.find(
    (condition) => condition.field === field.replace(condition.kind === 'days' ? /(From|To)$/ : '', ''),
  );
