import { useLanguage } from '../../i18n/language';
import { MARKS, type MarkKind } from './status';
import { Tag } from './tag';

/** A standing mark of a case: 重点, 重复件, 合办 … */
export function Mark({ kind }: { kind: MarkKind }) {
  const language = useLanguage();
  return <Tag look={MARKS[kind].look}>{MARKS[kind][language]}</Tag>;
}
