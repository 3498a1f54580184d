import { Button } from 'antd';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { guessedWord } from '../../../shared/clock-light/light-words';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { copyText } from '../../../shared/copy-text';
import type { GridDay } from '../../../shared/explanation-card/grid-day';
import { MonthGrid } from '../../../shared/explanation-card/month-grid';
import { ErrorState } from '../../../shared/states/error-state';
import { SkeletonRows } from '../../../shared/states/skeleton-rows';
import { dueTimeOf, longDay, shortDay, weekdayOf } from '../../../shared/time/format-time';
import { countWords } from './count-words';
import { useLimitCount, type Question } from './use-count';
import styles from './count.module.css';

/** The day it ends, the grid of the explanation card, and every day that was left out or taken in. */
export function CountAnswer({ question }: { question: Question }) {
  const t = useWords(countWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const { data, error, isError, isPlaceholderData, refetch } = useLimitCount(question, true);
  if (isError) return <ErrorState error={error} title={t('failed')} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={4} height={48} />;
  const { day, time } = dueTimeOf(data.dueAt);
  const list = (days: readonly { day: string; name?: string | null }[]) =>
    days
      .map((one) => `${shortDay(one.day, language)} ${one.name ?? t('weekend')}`)
      .join(language === 'zh' ? '、' : ', ');
  const when = `${day.slice(0, 4)} ${language === 'zh' ? '年 ' : ''}`;
  return (
    <section className={styles.answer} aria-busy={isPlaceholderData} aria-live="polite">
      <p className={styles.due}>
        {t('due', {
          day: language === 'zh' ? when + longDay(day, language) : day,
          weekday: weekdayOf(day, language),
          time,
        })}
        {data.tentative && <small>{guessedWord(day, language)}</small>}
      </p>
      <MonthGrid
        days={data.grid as GridDay[]}
        title={t('title')}
        startLabel={t('start')}
        dueColour="none"
        countsWorkingDays={question.unit.startsWith('working')}
      />
      <dl>
        <dt>{t('counted', { n: data.counted })}</dt>
        <dd />
        <dt>{t('skipped', { n: data.skipped.length })}</dt>
        <dd>{list(data.skipped) || t('none')}</dd>
        <dt>{t('added', { n: data.added.length })}</dt>
        <dd>{list(data.added) || t('none')}</dd>
      </dl>
      <Button onClick={() => void copyText(window.location.href).then(() => confirm({ text: t('copied') }))}>
        {t('copy')}
      </Button>
    </section>
  );
}
