import type { Phrase, Words } from '../../../i18n/words';
import type { UnitDetail, PersonDetail, JudgedLine, UnitKind } from './use-people';

export const KIND_WORDS: Record<UnitKind, Phrase> = {
  province: { zh: '省', en: 'Province' },
  city: { zh: '市', en: 'City' },
  district: { zh: '区', en: 'District' },
  bureau: { zh: '局办', en: 'Bureau' },
  department: { zh: '部门', en: 'Department' },
  street: { zh: '街道', en: 'Street' },
  community: { zh: '社区', en: 'Community' },
};

export const WORK_WORDS: Record<PersonDetail['work'][number]['kind'], Phrase> = {
  'case-handler': { zh: '交其办理', en: 'in hand' },
  'case-officer': { zh: '承办', en: 'as officer' },
  'case-leader': { zh: '包案', en: 'as leader' },
  'sign-off': { zh: '指定会签', en: 'signature by name' },
  recheck: { zh: '复核', en: 're-check' },
  'leader-pairing': { zh: '对口联系', en: 'paired street' },
};

export const OPEN_WORDS: Record<UnitDetail['open'][number]['kind'], Phrase> = {
  people: { zh: '在用人员 {n} 人', en: '{n} {n|person|people} in use' },
  units: { zh: '在用下属单位 {n} 个', en: '{n} {n|unit|units} below in use' },
  cases: { zh: '未办结案件 {n} 件', en: '{n} open {n|case|cases}' },
  handled: { zh: '交其办理的案件 {n} 件', en: '{n} {n|case|cases} in hand' },
  calls: { zh: '未结的街道呼叫 {n} 个', en: '{n} open {n|call|calls}' },
};

export const VERDICT_WORDS: Record<JudgedLine['verdict'], Phrase> = {
  new: { zh: '新增', en: 'New' },
  changed: { zh: '修改', en: 'Changed' },
  unchanged: { zh: '不变', en: 'Unchanged' },
  refused: { zh: '不能导入', en: 'Refused' },
};

export const FACT_WORDS: Record<JudgedLine['fields'][number], Phrase> = {
  name: { zh: '姓名', en: 'Name' },
  title: { zh: '职务', en: 'Title' },
  role: { zh: '角色', en: 'Role' },
  unitId: { zh: '单位', en: 'Unit' },
  email: { zh: '邮箱', en: 'E-mail' },
  phone: { zh: '电话', en: 'Phone' },
};

export const peopleWords = {
  failed: { zh: '人员与单位没有读出来', en: 'People and units could not be read' },
  units: { zh: '单位', en: 'Units' },
  allUnits: { zh: '全部单位', en: 'All units' },
  chooseUnit: { zh: '选单位', en: 'Choose a unit' },
  unitPeople: { zh: '{name}，{n} 人', en: '{name}, {n} {n|person|people}' },
  showOff: { zh: '显示已停用', en: 'Show those switched off' },
  off: { zh: '已停用', en: 'Off' },
  cancel: { zh: '取消', en: 'Cancel' },
  close: { zh: '关闭', en: 'Close' },
  save: { zh: '保存', en: 'Save' },
  stale: {
    zh: '{detail} 关闭后重新打开，看过新的再改。',
    en: '{detail} Close, open again and look at the new state.',
  },

  people: { zh: '人员', en: 'People' },
  count: { zh: '{n} 人', en: '{n} {n|person|people}' },
  countOff: { zh: '{n} 人，另有 {off} 人已停用', en: '{n} {n|person|people}, {off} more switched off' },
  find: { zh: '找人：姓名或账号（全区）', en: 'Find by name or account (everywhere)' },
  anyRole: { zh: '全部角色', en: 'All roles' },
  role: { zh: '角色', en: 'Role' },
  none: { zh: '这里还没有人员', en: 'Nobody is here yet' },
  noneText: { zh: '加一个人，或从表格导入。', en: 'Add somebody, or import a table.' },
  nobody: { zh: '没有找到这样的人', en: 'Nobody fits' },
  name: { zh: '姓名', en: 'Name' },
  title: { zh: '职务', en: 'Title' },
  account: { zh: '账号', en: 'Account' },
  unit: { zh: '单位', en: 'Unit' },
  email: { zh: '邮箱', en: 'E-mail' },
  phone: { zh: '电话', en: 'Phone' },
  noEmail: { zh: '没有邮箱', en: 'no address' },
  verbs: { zh: '操作', en: 'Actions' },
  firstPending: { zh: '未改首次密码', en: 'first password pending' },

  addPerson: { zh: '加 1 人', en: 'Add a person' },
  addPersonTo: { zh: '给{name}加一个人', en: 'Add a person to {name}' },
  accountHint: {
    zh: '字母开头，只用字母、数字、点和横线；以后不能改',
    en: 'Letters, digits, dots, dashes; cannot be changed later',
  },
  added: { zh: '已加{name}', en: '{name} added' },
  change: { zh: '修改', en: 'Change' },
  changeOne: { zh: '修改{name}', en: 'Change {name}' },
  changed: { zh: '已保存{name}', en: '{name} saved' },
  moves: {
    zh: '换了单位，或新角色办不了手里的事：请选移交给谁。',
    en: 'The unit changes, or the new role cannot do the work in hand: choose who takes it over.',
  },

  work: { zh: '手里的事 {n} 项', en: '{n} {n|item|items} in hand' },
  noWork: { zh: '手里没有要移交的事。', en: 'There is nothing in hand to hand on.' },
  newTab: { zh: '（新标签页）', en: ' (new tab)' },
  more: { zh: '还有 {n} 项', en: '{n} more' },
  handOn: { zh: '移交', en: 'Hand on' },
  toPerson: { zh: '交给同单位的', en: 'To somebody of the unit' },
  toUnit: { zh: '收回单位，以后再交', en: 'Back to the unit, to be given later' },
  successor: { zh: '接手的人', en: 'Who takes over' },
  noSuccessor: {
    zh: '同单位没有别人办得了，请先加一个人。',
    en: 'Nobody else of the unit may do this; add somebody first.',
  },
  bound: {
    zh: '指定会签的要有人接手，不能收回单位。',
    en: 'A signature asked by name needs somebody else; it cannot go back to the unit.',
  },

  switchOff: { zh: '停用', en: 'Switch off' },
  switchOffOne: { zh: '停用{name}', en: 'Switch off {name}' },
  switchOffText: {
    zh: '停用后立即退出登录，API 令牌作废，不再收信；姓名留在履历里。可以再启用。',
    en: 'Sessions and API tokens end at once and no more letters are sent; the name stays in the history. It can be undone.',
  },
  switchOffHand: { zh: '停用并移交 {n} 项', en: 'Switch off and hand on {n} {n|item|items}' },
  switchOffBack: { zh: '停用并收回 {n} 项', en: 'Switch off and take back {n} {n|item|items}' },
  reason: { zh: '原因（记入履历）', en: 'Reason (kept in the history)' },
  reasonHint: { zh: '如：调到区水务局', en: 'For example: moved to another unit' },
  switchedOff: { zh: '已停用{name}', en: '{name} is switched off' },
  switchOn: { zh: '启用', en: 'Switch on' },
  switchOnOne: { zh: '启用{name}', en: 'Switch on {name}' },
  switchedOn: { zh: '已启用{name}，密码照旧', en: '{name} is switched on, with the password of before' },

  password: { zh: '新密码', en: 'New password' },
  passwordOne: { zh: '新密码：{name}', en: 'New password for {name}' },
  passwordText: {
    zh: '将生成一个首次密码，{name}立即退出登录，下次登录时要改密码。',
    en: 'A first password is made; {name} is signed out and has to change it at the next sign-in.',
  },
  passwordMake: { zh: '生成 1 个密码', en: 'Make a password' },
  passwordOnce: {
    zh: '只显示这一次，请现在抄下或复制给本人。',
    en: 'Shown this once: write it down or copy it now.',
  },
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '已复制', en: 'Copied' },
  absence: { zh: '外出', en: 'Absence' },
  absenceOne: { zh: '外出：{name}', en: 'Absence of {name}' },

  addUnit: { zh: '加 1 个单位', en: 'Add a unit' },
  addBelow: { zh: '加下级', en: 'Add below' },
  addUnitBelow: { zh: '在{name}下加单位', en: 'Add a unit below {name}' },
  addTop: { zh: '加顶层单位', en: 'Add a unit at the top' },
  changeUnit: { zh: '修改单位', en: 'Change the unit' },
  unitName: { zh: '名称', en: 'Name' },
  shortName: { zh: '简称', en: 'Short name' },
  kind: { zh: '类别', en: 'Kind' },
  aliases: { zh: '别名（回车分开，识别文字时用）', en: 'Other names (for reading texts)' },
  above: { zh: '上级单位', en: 'Unit above' },
  top: { zh: '（顶层）', en: '(top)' },
  dutyEmail: { zh: '值班邮箱', en: 'Duty mailbox' },
  contact: { zh: '联系人', en: 'Contact' },
  residents: { zh: '常住人口', en: 'Residents' },
  leaders: { zh: '对口联系领导', en: 'Paired leaders' },
  noLeaders: { zh: '还没有', en: 'none yet' },
  pair: { zh: '对口联系', en: 'Pairing' },
  pairOf: { zh: '{name}的对口联系领导', en: 'Leaders paired with {name}' },
  pairAdd: { zh: '加 1 位领导', en: 'Pair a leader' },
  pairChoose: { zh: '选包案领导', en: 'Choose a leader' },
  pairNobody: { zh: '还没有“包案领导”角色的人员。', en: 'Nobody has the role of a district leader yet.' },
  part: { zh: '解除', en: 'Part' },
  partOne: { zh: '解除{name}', en: 'Part {name}' },
  paired: { zh: '已由{name}对口联系', en: '{name} is paired' },
  parted: { zh: '已解除{name}', en: '{name} is parted' },
  switchUnitOff: { zh: '停用单位', en: 'Switch off the unit' },
  unitOffText: {
    zh: '停用后不再派新案件、不再加人；已有案件和履历不变。',
    en: 'Nothing new is given to it and nobody added; its cases and its history stay.',
  },
  unitOpen: { zh: '还不能停用，先办完：', en: 'Not yet; this comes first:' },

  import: { zh: '导入名册', en: 'Import a table' },
  importText: {
    zh: '从表格复制单元格粘贴到下面，或选 CSV 文件。列：姓名、账号、单位、角色、邮箱、电话（可加职务）；空格子不改原有内容。',
    en: 'Paste cells from a spreadsheet, or choose a CSV file. Columns: name, account, unit, role, e-mail, phone (title if you like); blank cells change nothing.',
  },
  importHint: {
    zh: '姓名\t账号\t单位\t角色\t邮箱\t电话',
    en: 'name\taccount\tunit\trole\te-mail\tphone',
  },
  table: { zh: '名册', en: 'Table' },
  file: { zh: '选 CSV 文件', en: 'Choose a CSV file' },
  try: { zh: '试算', en: 'Try' },
  again: { zh: '改名册', en: 'Change the table' },
  tried: {
    zh: '新增 {added}、修改 {changed}、不变 {unchanged}、不能导入 {refused}',
    en: '{added} new, {changed} changed, {unchanged} unchanged, {refused} refused',
  },
  fixFirst: {
    zh: '有 {n} 行不能导入，改好后整张表一起写入。',
    en: '{n} {n|line is|lines are} refused; the table is written as a whole once they are corrected.',
  },
  nothing: { zh: '没有要写入的。', en: 'There is nothing to write.' },
  line: { zh: '行', en: 'Line' },
  verdict: { zh: '结果', en: 'Result' },
  commit: { zh: '写入 {n} 人', en: 'Write {n} {n|person|people}' },
  imported: { zh: '已新增 {added} 人、修改 {changed} 人', en: '{added} added, {changed} changed' },
  passwords: {
    zh: '{n} 个首次密码只显示这一次。请下载后分别交给本人，关闭后不再显示。',
    en: '{n} first {n|password is|passwords are} shown this once. Download and hand them out; they are gone when this is closed.',
  },
  download: { zh: '下载 {n} 个首次密码', en: 'Download {n} first {n|password|passwords}' },
  passwordFile: { zh: '首次密码.csv', en: 'first-passwords.csv' },
  notDownloaded: {
    zh: '还没有下载首次密码，仍要关闭？',
    en: 'The first passwords are not downloaded; close all the same?',
  },
} satisfies Words;
