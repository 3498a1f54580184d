import { moment } from '../kernel/printed-moment.js';
import type { Instant } from '../kernel/instant.js';
import type { Wording } from '../kernel/errors.js';
import { printedHash, type HistoryFinding, type HistoryVerdict } from '../modules/history/index.js';
import type { Language } from './output.js';

const WHY: Record<HistoryFinding['why'], Wording> = {
  changed: { zh: '已被改动', en: 'was changed' },
  missing: { zh: '缺失（中间被删）', en: 'is missing (deleted from the middle)' },
  added: { zh: '是后加的，不是系统写入的', en: 'was added and not written by the product' },
  'tail-cut': { zh: '及以后被删（末尾被截断）', en: 'and what followed was cut off the end' },
  'checkpoint-changed': { zh: '封存点已被改动', en: 'checkpoint was changed' },
  'checkpoint-missing': { zh: '封存点缺失', en: 'checkpoint is missing' },
  'checkpoint-signature': { zh: '封存点的签名不对', en: 'checkpoint has a wrong signature' },
  'checkpoint-printed': { zh: '封存点与打印的不一致', en: 'checkpoint is not the printed one' },
};

/** `case:0198…  第 3 条  已被改动  (id …, 2026-05-20 09:30, case.dispatch)`. */
export function findingLine(finding: HistoryFinding, language: Language): string {
  const zh = language === 'zh';
  const why = WHY[finding.why][language];
  const at = finding.at ? moment(finding.at as Instant) : '';
  if (!('seq' in finding))
    return `${zh ? `第 ${finding.checkpoint} 号` : `no. ${finding.checkpoint}`} ${why}  ${at}`.trimEnd();
  const { subjectType, subjectId, seq, id, action, checkpoint } = finding;
  const place =
    seq === null
      ? zh
        ? '没有序号的一条'
        : 'an entry without a number'
      : zh
        ? `第 ${seq} 条`
        : `entry ${seq}`;
  const before = zh ? '前一条' : 'the one before:';
  const facts = [id ?? '', id || !at ? at : `${before} ${at}`, action ?? ''].filter(Boolean).join(', ');
  const by =
    checkpoint === null ? '' : zh ? `  据第 ${checkpoint} 号封存点` : `  by checkpoint ${checkpoint}`;
  return `${subjectType}:${subjectId}  ${place}${zh ? '' : ' '}${why}${facts && `  (${facts})`}${by}`;
}

const MOST = 20;

export function verdictLines(verdict: HistoryVerdict, language: Language): string[] {
  const { entries, subjects, checkpoints, erased, unsealed, newest, findings } = verdict;
  const zh = language === 'zh';
  const lines = [
    zh
      ? `已核对 ${entries} 条（${subjects} 个对象）、${checkpoints} 个封存点；未封存 ${unsealed} 条，已抹去文字 ${erased} 条`
      : `checked ${entries} entries of ${subjects} subjects and ${checkpoints} checkpoints; ${unsealed} not sealed yet, ${erased} with erased words`,
  ];
  if (newest) {
    const { no, at, hash, publicKey } = newest;
    lines.push(
      zh
        ? `最新封存点：第 ${no} 号  ${moment(at)}  ${printedHash(hash)}  公钥 ${publicKey}`
        : `newest checkpoint: no. ${no}  ${moment(at)}  ${printedHash(hash)}  public key ${publicKey}`,
    );
  }
  const [first, ...others] = findings;
  if (!first) return [...lines, zh ? '全部相符' : 'all is as it was written'];
  lines.push(`${zh ? '第一处不符：' : 'first bad one: '}${findingLine(first, language)}`);
  if (others.length > 0)
    lines.push(
      zh
        ? `其余 ${others.length} 处${others.length > MOST ? `，列前 ${MOST}` : ''}：`
        : `${others.length} more:`,
    );
  return [...lines, ...others.slice(0, MOST).map((one) => `  ${findingLine(one, language)}`)];
}
