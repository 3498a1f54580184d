import { findPersonalData } from '../../cases/domain/index.js';
import { halfWidth } from './text.js';

const WHO = '(?:举报人|投诉人|来电人|来信人|信访人|反映人|联系人)';
/** “举报人张三，电话…”, “联系人：李女士”: a name is two to four characters that something else ends. */
const NAMED = new RegExp(
  `${WHO}(?:姓名)?[:为是]?\\s{0,3}(?!电话|手机|联系|姓名|匿名|要求|反映|认为|希望|称|住)([\\p{Script=Han}]{1,3}?(?:先生|女士|同志)|[\\p{Script=Han}]{2,4}?)(?=[,，。;；()（）\\s]|电话|手机|联系|$)`,
  'u',
);

/** Who complained, out of plain sentences; the number only where a complainant is spoken of. */
export function findComplainant(text: string): { name: string | null; phone: string | null } {
  const plain = halfWidth(text);
  const name = NAMED.exec(plain)?.[1] ?? null;
  const at = plain.search(new RegExp(`${WHO}|联系电话|来电号码`));
  const phone =
    at < 0 ? undefined : findPersonalData(text).find((one) => one.kind === 'phone' && one.start >= at);
  return { name, phone: phone?.text ?? null };
}
