import { Button } from 'antd';
import { useWords } from '../../i18n/words';
import { NoticeStrip } from '../../shared/states/notice-strip';
import { timeOf } from '../../shared/time/format-time';
import type { DraftKeeper } from './draft/use-entry-draft';
import { entryWords } from './entry-words';

/** Where the words are: 草稿已存 10:41:22 · 断网也不丢. */
export function KeptLine({ kept }: Pick<DraftKeeper, 'kept'>) {
  const t = useWords(entryWords);
  if (!kept) return <span>{t('keptNothing')}</span>;
  if (kept.where === 'server') return <span>{t('keptServer', { time: secondsOf(kept.at) })}</span>;
  return <b role="status">{t(kept.where === 'device' ? 'keptDevice' : 'keptNowhere')}</b>;
}

/** Another window has kept other words: the officer says which go on. */
export function OtherDraft({ other, takeOther, keepMine }: DraftKeeper) {
  const t = useWords(entryWords);
  if (!other) return null;
  return (
    <NoticeStrip
      tone="look"
      action={
        <>
          <Button size="small" onClick={takeOther}>
            {t(other.body ? 'useOther' : 'useEmpty')}
          </Button>{' '}
          <Button size="small" onClick={keepMine}>
            {t('useMine')}
          </Button>
        </>
      }
    >
      {other.body && other.savedAt ? t('otherDraft', { time: secondsOf(other.savedAt) }) : t('otherGone')}
    </NoticeStrip>
  );
}

const secondsOf = (iso: string): string => `${timeOf(iso)}:${iso.slice(17, 19)}`;
