import type { Phrase, Words } from '../../i18n/words';

export const ledgersWords = {
  title: { zh: '整改台账', en: 'Ledgers' },
  subtitle: {
    zh: '同一批整改任务，按台账分列；印发后逐期留存，可原样重印',
    en: 'The same tasks in the office’s ledgers; each issue is kept and printed again exactly',
  },
  failed: { zh: '台账没有读出来', en: 'The ledger could not be read' },
  none: { zh: '还没有台账', en: 'There is no ledger' },
  noneText: { zh: '管理员在“设置 · 整改台账”里设立。', en: 'An administrator adds one in the settings.' },
  setUp: { zh: '台账设置', en: 'Set up' },
  tasks: { zh: '{n} 项任务', en: '{n} {n|task|tasks}' },
  notIssued: { zh: '还没有印发过', en: 'Not issued yet' },
  lastIssue: { zh: '最近一期：{issue}，{day} 印发', en: 'Last issue: {issue}, {day}' },
  outOfUse: { zh: '已停用', en: 'Out of use' },
  issue: { zh: '{year} 年第 {n} 期', en: 'Issue {n} of {year}' },

  back: { zh: '返回台账列表', en: 'All ledgers' },
  backToLedger: { zh: '返回台账', en: 'Back to the ledger' },
  now: { zh: '现状（草稿）', en: 'As it stands (draft)' },
  draft: { zh: '草稿，未印发', en: 'Draft, not issued' },
  asOf: { zh: '截至 {time}', en: 'As of {time}' },
  against: { zh: '与{issue}相比', en: 'Against {issue}' },
  first: { zh: '第一次印发前没有可比的一期', en: 'There is no issue to compare with yet' },
  freeze: { zh: '印发第 {n} 期', en: 'Freeze issue {n}' },
  freezeText: {
    zh: '印发后各行、表头和截至时间不再变动，随时可以原样重印。共 {n} 项，其中新增 {added}、更新 {changed}、销号 {off}，移出 {gone}。',
    en: 'Rows, headings and the moment are kept from then on and can be printed again exactly. {n} rows: {added} new, {changed} changed, {off} written off; {gone} gone.',
  },
  freezeSerials: {
    zh: '新任务将编为第 {serials} 号，此后不再变动。',
    en: 'New tasks get the serials {serials} for good.',
  },
  frozen: { zh: '已印发{issue}', en: '{issue} is frozen' },
  issues: { zh: '各期', en: 'Issues' },
  noIssues: { zh: '还没有印发过。印发后在这里逐期列出。', en: 'None yet. Each issue is listed here.' },
  frozenBy: { zh: '{name} {time} 印发，{n} 项', en: '{n} rows, frozen by {name} {time}' },
  draftXlsx: { zh: '草稿 Excel', en: 'Draft, Excel' },
  draftDocx: { zh: '草稿 Word', en: 'Draft, Word' },
  xlsx: { zh: '下载 Excel', en: 'Excel' },
  docx: { zh: '下载 Word', en: 'Word' },
  print: { zh: '打印本页', en: 'Print this page' },
  compareWith: { zh: '比较对象', en: 'Compare with' },
  asFrozen: { zh: '印发时的标记', en: 'As it was frozen' },
  empty: { zh: '没有您范围内的任务', en: 'No task in your range' },
  emptyText: {
    zh: '立项的任务符合这本台账的来源，就会出现在这里。',
    en: 'A task appears here when its source fits the ledger.',
  },
  gone: { zh: '较上期移出', en: 'Gone since the issue before' },
  goneRow: { zh: '第 {serial} 号 {number} {title}', en: 'No. {serial} {number} {title}' },
  total: { zh: '共 {n} 项', en: '{n} {n|row|rows}' },
  more: { zh: '再看 {n} 项', en: 'Show {n} more' },
  shown: { zh: '已列 {n} / {total} 项', en: '{n} of {total} rows' },
  moreFailed: { zh: '后面的没有读出来，请再试。', en: 'The next rows could not be read; try again.' },
  counting: { zh: '正在数这一期的变动……', en: 'Counting what is new in it…' },
  changedCell: { zh: '有变动：', en: 'Changed: ' },
  proposed: { zh: '拟编', en: 'proposed' },
  rest: { zh: '其余各列', en: 'The other columns' },

  fillIn: { zh: '街道、单位回填', en: 'Filled in by units' },
  fillInText: {
    zh: '下载回填表，填黄底的格（本期进展、存在困难、节点完成情况），填好后在这里上传。上传后先比对，确认后才计入。',
    en: 'Download the sheet, fill in the tinted cells (progress, obstacle, milestones) and upload it here. You see the differences first; nothing counts before you confirm.',
  },
  getFillIn: { zh: '下载回填表', en: 'Sheet to fill in' },
  upload: { zh: '上传回填表', en: 'Upload a sheet' },
  uploading: { zh: '正在读取…', en: 'Reading…' },
  uploads: { zh: '已上传', en: 'Uploaded' },
  noUploads: { zh: '还没有人上传。', en: 'Nothing uploaded yet.' },
  uploadedBy: { zh: '{unit} {name} {time} 上传', en: 'Uploaded by {name}, {unit}, {time}' },

  uploadTitle: { zh: '回填比对', en: 'Filled in, against the ledger' },
  rowsRead: {
    zh: '读到 {n} 行，{changed} 行与{issue}不同',
    en: '{n} rows read, {changed} differ from {issue}',
  },
  rowOf: { zh: '第 {serial} 号', en: 'No. {serial}' },
  fileRow: { zh: '表中第 {row} 行', en: 'row {row} of the file' },
  field: { zh: '内容', en: 'Field' },
  was: { zh: '这一期', en: 'In the issue' },
  nowStands: { zh: '现在', en: 'Now' },
  filled: { zh: '填的是', en: 'Filled in' },
  verdict: { zh: '结果', en: 'Result' },
  take: { zh: '记入{field}', en: 'Take {field}' },
  confirm: { zh: '确认记入 {n} 处', en: 'Take {n} {n|cell|cells}' },
  discard: { zh: '放弃这份', en: 'Throw it away' },
  discarded: { zh: '已放弃，文件仍留存', en: 'Thrown away; the file is kept' },
  confirmed: { zh: '已记入 {n} 处', en: '{n} {n|cell|cells} taken' },
  someRefused: {
    zh: '已记入 {n} 处，{refused} 处没有记入，原因见下',
    en: '{n} taken, {refused} refused; see below',
  },
  nothing: { zh: '没有要记入的内容', en: 'Nothing to take' },
  nothingText: {
    zh: '这份表与这一期相同，或内容都已记入。',
    en: 'The sheet says what the issue says, or all of it is recorded already.',
  },
  outcomes: { zh: '记入结果', en: 'What came of it' },
  written: { zh: '已记入', en: 'Taken' },
  rawFile: { zh: '下载原文件', en: 'The file as it came' },
  notMine: { zh: '由 {name} 确认或放弃。', en: '{name} confirms it or throws it away.' },
  blank: { zh: '（空）', en: '(blank)' },
} satisfies Words;

export const MARK_WORDS: Record<'new' | 'changed' | 'written-off', Phrase> = {
  new: { zh: '新增', en: 'New' },
  changed: { zh: '更新', en: 'Changed' },
  'written-off': { zh: '销号', en: 'Written off' },
};

export const GONE_WORDS: Record<'written-off' | 'left', Phrase> = {
  'written-off': { zh: '已销号', en: 'written off' },
  left: { zh: '不再列入', en: 'no longer in the ledger' },
};

export const VERDICT_WORDS: Record<'takes' | 'conflict' | 'same' | 'refused', Phrase> = {
  takes: { zh: '可记入', en: 'Can be taken' },
  conflict: { zh: '有冲突', en: 'Conflict' },
  same: { zh: '已经记入', en: 'Recorded' },
  refused: { zh: '不计入', en: 'Refused' },
};

export const STATE_WORDS: Record<'open' | 'confirmed' | 'discarded', Phrase> = {
  open: { zh: '待确认', en: 'To be confirmed' },
  confirmed: { zh: '已确认', en: 'Confirmed' },
  discarded: { zh: '已放弃', en: 'Thrown away' },
};
