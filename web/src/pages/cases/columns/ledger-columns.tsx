import type { ReactNode } from 'react';
import type { Language } from '../../../i18n/language';
import type { Phrase } from '../../../i18n/words';
import { AcceptanceNumber } from '../../../shared/acceptance-number/acceptance-number';
import type { CaseLine } from '../../../shared/case/case-api';
import { CHANNEL_WORDS } from '../../../shared/case/channels';
import { STEP_WORDS } from '../../../shared/case/explain-words';
import { marksOf } from '../../../shared/case/marks';
import { ExplainedLight } from '../../../shared/explained-light/explained-light';
import { LineMark } from '../../../shared/live/line-mark';
import type { LineMark as LineMarkKind } from '../../../shared/live/use-steady-lines';
import { Mark } from '../../../shared/status/mark';
import { StatusTag } from '../../../shared/status/status-tag';
import { dueTimeOf, shortDay, shortMoment } from '../../../shared/time/format-time';
import { VERDICTS } from '../../../shared/verdict/verdicts';
import type { CaseSort, LedgerColumn } from '../ledger-state';
import { CLOSURE_WORDS, ledgerWords, LEVEL_WORDS } from '../ledger-words';
import styles from '../ledger.module.css';

interface Column {
  words: Phrase;
  /** Zero takes what is left. */
  width: number;
  sort?: CaseSort;
  /** A second line below the first, which the closest rows leave out. */
  two?: boolean;
  cell: (line: CaseLine, language: Language, mark?: LineMarkKind) => ReactNode;
}

const NONE = '—';
const moment = (iso: string | null, language: Language) => (iso ? shortMoment(iso, language) : NONE);
const column = (zh: string, en: string, width: number, cell: Column['cell'], more: Partial<Column> = {}) => ({
  words: { zh, en },
  width,
  cell,
  ...more,
});

/** Every column of the ledger, in one place. */
export const COLUMNS: Record<LedgerColumn, Column> = {
  due: column(
    '时限',
    'Time left',
    128,
    (line) => <ExplainedLight line={line} extensions={line.extensions} />,
    { sort: 'due' },
  ),
  number: column(
    '受理编号',
    'Number',
    184,
    (line) => <AcceptanceNumber raw={line.number.raw ?? NONE} isKey={line.isKeyCase} />,
    { sort: 'number' },
  ),
  matter: column(
    '反映问题',
    'Complaint',
    0,
    (line, _, mark) => (
      <>
        <b title={line.title}>
          {line.title} {line.isJoint && <Mark kind="joint" />}
          {line.isPiece && <Mark kind="split" />}
          {line.askedExtension && <Mark kind="extension-asked" />}
        </b>
        <span>
          <LineMark kind={mark} /> {line.excerpt}
        </span>
      </>
    ),
    { two: true },
  ),
  units: column(
    '责任单位',
    'Units',
    128,
    (line, language) => (
      <>
        <span>{line.street?.name ?? line.lead?.name ?? NONE}</span>
        <small>
          {line.lead
            ? ledgerWords.leadIs[language].replace('{name}', line.lead.name)
            : ledgerWords.noLead[language]}
        </small>
      </>
    ),
    { two: true, sort: 'street' },
  ),
  types: column('污染类型', 'Type', 92, (line) => line.pollutionTypes.map(({ label }) => label).join('、')),
  batch: column('批次', 'Batch', 88, (line) => line.batchLabel ?? NONE, { sort: 'batch' }),
  status: column('状态', 'Status', 92, (line) => <StatusTag status={line.status} />, { sort: 'status' }),
  channel: column('渠道', 'Channel', 72, (line, language) =>
    line.channel ? CHANNEL_WORDS[line.channel][language] : NONE,
  ),
  marks: column('标记', 'Marks', 132, (line) => (
    <span className={styles.marks}>
      {marksOf(line).map((kind) => (
        <Mark key={kind} kind={kind} />
      ))}
    </span>
  )),
  area: column('行政区域', 'Area', 128, (line) => line.area ?? NONE),
  place: column('地点', 'Place', 140, (line) => line.place ?? NONE),
  street: column('街道', 'Street', 96, (line) => line.street?.name ?? NONE, { sort: 'street' }),
  community: column('社区', 'Community', 104, (line) => line.community?.name ?? NONE),
  lead: column('主办', 'Lead', 116, (line) => line.lead?.name ?? NONE),
  assists: column(
    '协办',
    'Assisting',
    128,
    (line) => line.assists.map(({ name }) => name).join('、') || NONE,
  ),
  verdict: column('是否属实', 'Verdict', 88, (line, language) =>
    line.verdict ? VERDICTS[line.verdict][language] : NONE,
  ),
  closure: column('办结情况', 'Closure', 92, (line, language) => CLOSURE_WORDS[line.closure][language]),
  step: column('当前环节', 'Step due', 92, (line, language) =>
    line.nextDueStep ? STEP_WORDS[line.nextDueStep][language] : NONE,
  ),
  dueOn: column('到期', 'Due', 104, (line, language) => {
    if (!line.light.dueAt) return NONE;
    const { day, time } = dueTimeOf(line.light.dueAt);
    return `${shortDay(day, language)} ${time}`;
  }),
  handedOverAt: column('移交时间', 'Handed over', 104, (line, language) =>
    moment(line.handedOverAt, language),
  ),
  registeredAt: column('登记时间', 'Registered', 104, (line, language) => moment(line.createdAt, language)),
  dispatchedAt: column('交办时间', 'Dispatched', 104, (line, language) =>
    moment(line.dispatchedAt, language),
  ),
  signedAt: column('签收时间', 'Signed', 104, (line, language) => moment(line.signedAt, language)),
  reportedAt: column('上报时间', 'Reported', 104, (line, language) => moment(line.reportedAt, language)),
  verifiedAt: column('核查时间', 'Verified', 104, (line, language) => moment(line.verifiedAt, language)),
  returns: column('退回次数', 'Returns', 72, (line) => line.returns),
  urges: column('催办次数', 'Urged', 72, (line) => line.urges),
  level: column('办理层级', 'Level', 96, (line, language) => {
    const level = line.handlingLevel as keyof typeof LEVEL_WORDS | null;
    return level ? LEVEL_WORDS[level][language] : NONE;
  }),
  leader: column('责任领导', 'Leader', 84, (line) => line.caseLeaderName ?? NONE),
  officer: column('经办人', 'Officer', 84, ({ caseOfficerName, handlers }) => {
    const names = [caseOfficerName, ...handlers.map(({ name }) => name)].filter(Boolean);
    return names.join('、') || NONE;
  }),
  milestone: column(
    '阶段节点',
    'Milestone',
    150,
    (line, language) => (
      <>
        <span>{line.nextMilestone ?? NONE}</span>
        <small>{line.nextMilestoneOn && shortDay(line.nextMilestoneOn, language)}</small>
      </>
    ),
    { two: true },
  ),
  campaign: column('督察', 'Campaign', 132, (line) => line.campaignName),
};

export const ALL_COLUMNS = Object.keys(COLUMNS) as LedgerColumn[];

/** As the product shows them. */
export const USUAL_COLUMNS: readonly LedgerColumn[] = [
  'due',
  'number',
  'matter',
  'units',
  'types',
  'batch',
  'status',
];
