import type { Phrase, Words } from '../../i18n/words';
import type { ImportRun, Outcome } from './use-imports';

/** A sign and a word, never a colour alone; in the order of the filters. */
export const OUTCOMES: Record<Outcome, { sign: string; words: Phrase }> = {
  new: { sign: '+', words: { zh: '新增', en: 'New' } },
  unchanged: { sign: '=', words: { zh: '未变', en: 'Unchanged' } },
  changed: { sign: '△', words: { zh: '有变化', en: 'Changed' } },
  duplicate: { sign: '≈', words: { zh: '疑似重复', en: 'Possible duplicate' } },
  repeat: { sign: '↻', words: { zh: '重复件', en: 'Repeat' } },
  rejected: { sign: '×', words: { zh: '拒收', en: 'Rejected' } },
  skipped: { sign: '·', words: { zh: '非案件行', en: 'Not a case' } },
};

export const STATES: Record<ImportRun['state'], Phrase> = {
  reading: { zh: '正在读取', en: 'Being read' },
  mapping: { zh: '等待对列', en: 'Waits for its columns' },
  'dry-run': { zh: '试运行，未提交', en: 'Dry run, not committed' },
  committing: { zh: '正在提交', en: 'Being committed' },
  committed: { zh: '已提交，登记 {created} 件', en: 'Committed: {created} {created|case|cases}' },
  failed: { zh: '没有读成', en: 'Could not be read' },
};

export const importsWords = {
  title: { zh: '批次导入', en: 'Batch import' },
  subtitle: { zh: '先试运行，逐行看清，再提交', en: 'A dry run first, row by row; then commit' },
  campaign: { zh: '督察', en: 'Campaign' },
  batch: { zh: '批次', en: 'Batch' },
  batchHint: { zh: '表头写了批次就不用填', en: 'Leave empty if the title names it' },
  choose: { zh: '选文件，或拖到这里', en: 'Choose a file, or drop it here' },
  kinds: {
    zh: 'Excel（.xlsx .xls）、CSV、Word 表格、网页表格，最大 10 MB，各种官方版式',
    en: 'Excel (.xlsx, .xls), CSV, Word or web tables up to 10 MB, any official layout',
  },
  start: { zh: '试运行', en: 'Dry run' },
  fileNeeded: { zh: '请选一个文件。', en: 'Choose a file.' },
  noCampaign: { zh: '还没有督察，请先建督察。', en: 'There is no campaign yet.' },
  earlier: { zh: '以前的导入', en: 'Earlier imports' },
  noEarlier: { zh: '这次督察还没有导入过', en: 'Nothing was imported for this campaign yet' },
  file: { zh: '文件', en: 'File' },
  by: { zh: '谁 · 何时', en: 'Who, when' },
  state: { zh: '结果', en: 'Result' },
  verbs: { zh: '处置', en: 'Action' },
  pending: { zh: '要处理 {n} 行', en: '{n} {n|row|rows} to decide' },
  discard: { zh: '放弃', en: 'Discard' },
  discardAsk: {
    zh: '放弃“{file}”？读出的行和已定的处置都会删去，台账不受影响。',
    en: 'Discard "{file}"? Its rows and all decisions go; the ledger is not affected.',
  },
  discarded: { zh: '已放弃“{file}”', en: 'Discarded "{file}"' },
  keep: { zh: '留着', en: 'Keep it' },
  failed: { zh: '导入没有读出来', en: 'The import could not be read' },
} satisfies Words;
