import { Progress } from 'antd';
import { useWords } from '../../i18n/words';
import { NoticeStrip } from '../../shared/states/notice-strip';
import { levelsWords } from './levels-words';

/** How far the matters have followed a rule that was just saved; nothing once all have. */
export function LevelsProgress({ matters, followed }: { matters: number; followed: number }) {
  const t = useWords(levelsWords);
  if (followed >= matters) return null;
  const text = t('following', { n: matters, done: followed });
  return (
    <NoticeStrip tone="info">
      {text}
      <Progress aria-label={text} percent={Math.floor((followed / matters) * 100)} size="small" />
    </NoticeStrip>
  );
}
