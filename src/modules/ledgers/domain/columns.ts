/** What a column is to whoever fills the ledger in: `unit` may be written by a unit, the rest is worked out or the office's. */
export type ColumnOwner = 'unit' | 'office' | 'worked-out';

export interface ColumnFacts {
  /** As it is headed unless the view says otherwise. */
  heading: string;
  en: string;
  /** Characters across in print, against the other columns. */
  width: number;
  owner: ColumnOwner;
  centred?: true;
}

/** All that a ledger can show of a task. Source: working columns of a 整改台账, domain.md 2(c). */
export const COLUMNS = {
  serial: { heading: '序号', en: 'No.', width: 6, owner: 'worked-out', centred: true },
  number: { heading: '任务编号', en: 'Task', width: 16, owner: 'worked-out', centred: true },
  source: { heading: '来源', en: 'Source', width: 8, owner: 'office' },
  title: { heading: '整改任务', en: 'Title', width: 12, owner: 'office' },
  problem: { heading: '问题描述', en: 'Problem', width: 18, owner: 'office' },
  goal: { heading: '整改目标', en: 'Goal', width: 12, owner: 'office' },
  measures: { heading: '整改措施', en: 'Measures', width: 22, owner: 'office' },
  type: { heading: '整改类型', en: 'Type', width: 9.5, owner: 'office', centred: true },
  due: { heading: '整改时限', en: 'Date', width: 14, owner: 'office', centred: true },
  lead: { heading: '牵头责任单位', en: 'Lead unit', width: 8, owner: 'office' },
  assist: { heading: '配合单位', en: 'Assisting units', width: 8, owner: 'office' },
  street: { heading: '属地街道', en: 'Street', width: 7, owner: 'office' },
  leaders: { heading: '责任领导', en: 'Responsible leaders', width: 8, owner: 'office' },
  person: { heading: '责任人', en: 'Responsible person', width: 6, owner: 'office' },
  supervise: { heading: '督导（验收）单位', en: 'Supervising unit', width: 8, owner: 'office' },
  milestones: { heading: '时间节点', en: 'Milestones', width: 16, owner: 'office' },
  milestonesDone: { heading: '节点完成情况', en: 'Milestones done', width: 12, owner: 'unit' },
  progress: { heading: '本期进展', en: 'Progress since', width: 17, owner: 'unit' },
  obstacle: { heading: '存在困难', en: 'Obstacle', width: 11, owner: 'unit' },
  share: { heading: '完成比例', en: 'Done', width: 7.5, owner: 'worked-out', centred: true },
  status: { heading: '状态', en: 'Status', width: 8.5, owner: 'worked-out', centred: true },
  schedule: { heading: '序时进度', en: 'Schedule', width: 8.5, owner: 'worked-out', centred: true },
  extensions: { heading: '延期情况', en: 'Extensions', width: 15, owner: 'worked-out' },
  publicity: { heading: '公示情况', en: 'Publicity', width: 14, owner: 'worked-out', centred: true },
  writtenOff: { heading: '销号日期', en: 'Written off', width: 14, owner: 'worked-out', centred: true },
  evidence: { heading: '佐证材料', en: 'Evidence', width: 12, owner: 'worked-out' },
} as const satisfies Record<string, ColumnFacts>;

export type ColumnKey = keyof typeof COLUMNS;
export const COLUMN_KEYS = Object.keys(COLUMNS) as ColumnKey[];

/** A row in words, one text a column of the catalogue. */
export type Cells = Record<ColumnKey, string>;

/** What a unit may write, in the order of the sheet that it fills in. */
export const FILLED_BY_UNITS = COLUMN_KEYS.filter((key) => COLUMNS[key].owner === 'unit');

/** Of a column, also of one that the catalogue knows in the future only. */
export const factsOf = (key: ColumnKey): ColumnFacts => COLUMNS[key];
