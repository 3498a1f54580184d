import { useLanguage } from '../../i18n/language';
import { Tag } from '../status/tag';
import { VERDICTS, type VerdictValue } from './verdicts';

/** A verdict to be read: ink outline for the true kinds, grey for 不属实. */
export function VerdictTag({ value }: { value: VerdictValue }) {
  const language = useLanguage();
  return <Tag look={value === 'FALSE' ? 'rest' : 'ink'}>{VERDICTS[value][language]}</Tag>;
}
