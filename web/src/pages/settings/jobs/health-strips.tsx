import type { ReactNode } from 'react';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { NoticeStrip } from '../../../shared/states/notice-strip';
import { shortMoment } from '../../../shared/time/format-time';
import { jobsWords } from './jobs-words';
import type { JobHealth } from './use-jobs';

interface Props {
  health: JobHealth;
  /** The way to the page, where these are shown elsewhere. */
  action?: ReactNode;
}

/** What is not well in the background, each with what to look at; nothing while all is. */
export function HealthStrips({ health: { queue, counts, mail, mailAlarm }, action }: Props) {
  const t = useWords(jobsWords);
  const language = useLanguage();
  return (
    <>
      {queue === 'away' && (
        <NoticeStrip tone="look" action={action}>
          {t('queueAway', { n: counts.open + counts.failing })}
        </NoticeStrip>
      )}
      {queue === 'idle' && (
        <NoticeStrip tone="look" action={action}>
          {t('queueIdle')}
        </NoticeStrip>
      )}
      {mailAlarm && mail.failingSince && (
        <NoticeStrip tone="look" action={action}>
          {t('mailAlarm', { time: shortMoment(mail.failingSince, language), n: mail.waiting })}
        </NoticeStrip>
      )}
    </>
  );
}
