import type { Phrase, Words } from '../../i18n/words';
import type { ImportRow } from './use-imports';

type Outcome = ImportRow['outcome'];

/** A sign and a word, never a colour alone. */
export const OUTCOMES: Record<Outcome, { sign: string; words: Phrase }> = {
  rejected: { sign: '×', words: { zh: '拒收', en: 'Rejected' } },
  changed: { sign: '△', words: { zh: '有变化', en: 'Changed' } },
  new: { sign: '+', words: { zh: '新增', en: 'New' } },
  unchanged: { sign: '=', words: { zh: '未变', en: 'Unchanged' } },
  skipped: { sign: '·', words: { zh: '非案件行', en: 'Not a case' } },
};

export const importsWords = {
  title: { zh: '批次导入', en: 'Batch import' },
  subtitle: { zh: '先试运行，逐行看清，再提交', en: 'A dry run first, row by row; then commit' },
  campaign: { zh: '督察', en: 'Campaign' },
  batch: { zh: '批次', en: 'Batch' },
  batchHint: { zh: '表头写了批次就不用填', en: 'Leave empty if the title names it' },
  choose: { zh: '选文件，或拖到这里', en: 'Choose a file, or drop it here' },
  kinds: {
    zh: '.xlsx 或 .csv，最大 10 MB，各种官方版式',
    en: '.xlsx or .csv up to 10 MB, any official layout',
  },
  start: { zh: '试运行', en: 'Dry run' },
  fileNeeded: { zh: '请选一个文件。', en: 'Choose a file.' },
  noCampaign: { zh: '还没有督察，请先建督察。', en: 'There is no campaign yet.' },
  earlier: { zh: '以前的导入', en: 'Earlier imports' },
  noEarlier: { zh: '这次督察还没有导入过', en: 'Nothing was imported for this campaign yet' },
  file: { zh: '文件', en: 'File' },
  by: { zh: '谁 · 何时', en: 'Who, when' },
  state: { zh: '结果', en: 'Result' },
  open: { zh: '打开', en: 'Open' },
  dryRun: { zh: '试运行，未提交', en: 'Dry run, not committed' },
  committed: { zh: '已提交，登记 {n} 件', en: 'Committed: {n} {n|case|cases}' },
  failed: { zh: '导入没有读出来', en: 'The import could not be read' },
  all: { zh: '全部', en: 'All' },
  filters: { zh: '按结果看', en: 'By result' },
  row: { zh: '行', en: 'Row' },
  result: { zh: '结果', en: 'Result' },
  reasons: { zh: '原因', en: 'Reasons' },
  commit: { zh: '提交 {n} 行', en: 'Commit {n} {n|row|rows}' },
  commitRest: { zh: '略过 {rejected} 行拒收的，提交 {n} 行', en: 'Skip {rejected} rejected, commit {n}' },
  nothingNew: { zh: '没有新增的行，无需提交', en: 'Nothing new: no need to commit' },
  rejectedNote: {
    zh: '有 {n} 行拒收：在文件里改好再导一次（已有的不会重复），或略过它们。',
    en: '{n} {n|row|rows} rejected: correct the file and import it again (nothing doubles), or skip them.',
  },
  refused: { zh: '没有提交：{detail}', en: 'Not committed: {detail}' },
  done: { zh: '已登记 {n} 件，一次全部写入', en: 'Registered {n} {n|case|cases} in one transaction' },
  toDispatch: { zh: '去交办', en: 'Go and dispatch' },
  toLedger: { zh: '看待交办的', en: 'See those to dispatch' },
  again: { zh: '再导一份', en: 'Import another' },
  caption: { zh: '文件的每一行', en: 'Every row of the file' },
} satisfies Words;
