import type { KeyStatus, KnownKey, Rotation, WhyKept } from '../modules/keys/index.js';
import { fill, type Wording } from '../kernel/errors.js';
import type { Language } from './output.js';

const ROLES: Record<KnownKey['role'], Wording> = {
  current: {
    zh: '现用密钥 {id}（{from}）：加密值 {values} 个',
    en: 'current key {id} ({from}): {values} values',
  },
  old: {
    zh: '只解密的密钥 {id}（{from}）：加密值 {values} 个',
    en: 'key {id} ({from}), opens only: {values} values',
  },
  missing: {
    zh: '✕ 缺少密钥 {id}：有 {values} 个加密值读不出。请把这把密钥写进 SECRET_KEY_OLD 再启动',
    en: '✕ key {id} is missing: {values} values cannot be read. Put that key into SECRET_KEY_OLD and start again',
  },
};

const KEPT_FOR: Record<WhyKept, Wording> = {
  values: { zh: '还有加密值用它', en: 'values are still sealed with it' },
  carried: { zh: '草稿里还有用它加密的内容', en: 'drafts still carry what it has sealed' },
  unnamed: { zh: '有旧值没写明用哪把密钥', en: 'older values do not name their key' },
};

const REMOVAL: Record<'may' | 'kept', Wording> = {
  may: {
    zh: '  可以撤下。撤下前：记下上面的历史公钥，写进 HISTORY_PUBLIC_KEYS；要恢复旧备份的，另存这把密钥',
    en: '  may be taken away. Before that put its public key of the history into HISTORY_PUBLIC_KEYS, and keep the key elsewhere for older backups',
  },
  kept: {
    zh: '  还不能撤下：{why}。请运行 scripts/duban keys rotate',
    en: '  must stay: {why}. Run scripts/duban keys rotate',
  },
};

const PROOF: Wording = {
  zh: '  历史公钥 {publicKey}，封存点 {checkpoints} 个；BACKUP_DIR 里 {backups} 次备份恢复时要用它',
  en: '  public key of the history {publicKey}, {checkpoints} checkpoints; {backups} backups in BACKUP_DIR need it',
};

/** `keys status`, line by line. */
export function statusLines({ keys, unnamed, places }: KeyStatus, language: Language): string[] {
  const say = (wording: Wording, details: object = {}): string => fill(wording, { ...details })[language];
  const lines = keys.flatMap((key) => {
    const told = [say(ROLES[key.role], { ...key, from: key.from.join(', ') })];
    if (key.role === 'missing') return told;
    told.push(say(PROOF, key));
    if (key.role === 'old') {
      const why = key.keptFor.map((one) => say(KEPT_FOR[one])).join(language === 'zh' ? '；' : '; ');
      told.push(say(why ? REMOVAL.kept : REMOVAL.may, { why }));
    }
    return told;
  });
  const nameless = {
    zh: '没写明密钥的旧值 {unnamed} 个',
    en: '{unnamed} older values do not name their key',
  };
  if (unnamed > 0) lines.push(say(nameless, { unnamed }));
  for (const { table, column, values, unnamed: older } of places) {
    const counts = [...Object.entries(values), ...(older > 0 ? [['–', older] as const] : [])];
    lines.push(`${table}.${column}  ${counts.map(([id, n]) => `${id} ${n}`).join('  ') || '0'}`);
  }
  return lines;
}

const DONE: Wording = {
  zh: '已用密钥 {key} 重新加密 {resealed} 个；逐个打开核对 {opened} 个',
  en: '{resealed} values sealed anew with key {key}; {opened} opened to check',
};
const LEFT: Wording = {
  zh: '✕ 仍有 {left} 个是别的密钥：有进程还在用旧的 SECRET_KEY 加密。请把所有进程换成新设置再启动，然后重新运行',
  en: '✕ {left} are still under another key: a process goes on sealing with the old SECRET_KEY. Start all processes with the new settings, then run this again',
};
const UNOPENED: Wording = {
  zh: '✕ {table}.{column} {id} 打不开（密钥 {key}）：请把那把密钥写进 SECRET_KEY_OLD 再运行',
  en: '✕ {table}.{column} {id} does not open (key {key}): put that key into SECRET_KEY_OLD and run this again',
};
const MOST_NAMED = 20;

/** `keys rotate`, line by line. */
export function rotationLines(
  { key, resealed, opened, left, unopened }: Rotation,
  language: Language,
): string[] {
  const sum = resealed.reduce((total, one) => total + one.resealed, 0);
  return [
    ...resealed.map((one) => `${one.table}.${one.column}  ${one.resealed}`),
    ...unopened.slice(0, MOST_NAMED).map((one) => fill(UNOPENED, { ...one, key: one.key ?? '?' })[language]),
    ...(unopened.length > MOST_NAMED ? [`✕ … ${unopened.length}`] : []),
    ...(left > 0 ? [fill(LEFT, { left })[language]] : []),
    fill(DONE, { key, resealed: sum, opened })[language],
  ];
}
