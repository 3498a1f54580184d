import { useWords } from '../../i18n/words';
import { Tag } from '../status/tag';
import { urgeWords } from './urge-words';

/** 催办 2 次; nothing for a case that nobody urged. */
export function UrgedMark({ times }: { times: number }) {
  const t = useWords(urgeWords);
  return times > 0 ? <Tag look="ink">{t('times', { n: times })}</Tag> : null;
}
