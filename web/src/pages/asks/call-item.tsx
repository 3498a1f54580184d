import { lazy, type ReactNode } from 'react';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { LightWithWhy } from '../../shared/explained-light/light-with-why';
import { Tag } from '../../shared/status/tag';
import { dueTimeOf, longDay, shortMoment } from '../../shared/time/format-time';
import { ANSWER_WORDS, asksWords, CALL_STATE_WORDS } from './asks-words';
import styles from './asks.module.css';
import { CallFileList } from './call-files/call-file-list';
import { callFilesWords } from './call-files/call-files-words';
import { confirmedFiles } from './call-files/use-call-files';
import { CallVerbs } from './call-verbs';
import type { Call } from './use-calls';

const WhyAnswerBy = lazy(() => import('./why-answer-by').then((found) => ({ default: found.WhyAnswerBy })));

interface Props {
  call: Call;
  head?: ReactNode;
  /** Another call to the same department, once this one came to nothing. */
  again?: ReactNode;
}

/** One call: how long is left, who calls whom for what, and what came of it. */
export function CallItem({ call, head, again }: Props) {
  const t = useWords(asksWords);
  const f = useWords(callFilesWords);
  const language = useLanguage();
  const due = dueTimeOf(call.dueAt);
  const open = call.state === 'waiting';
  return (
    <li className={styles.item}>
      {head}
      <div className={styles.line}>
        {open ? (
          <LightWithWhy light={call.light} length="long" why={<WhyAnswerBy callId={call.id} />} />
        ) : (
          <Tag look={call.state === 'answered' ? 'act' : 'rest'}>
            {CALL_STATE_WORDS[call.state][language]}
          </Tag>
        )}
        <b>{t('fromTo', { from: call.from?.name ?? '', to: call.to?.name ?? '' })}</b>
        {open && (
          <span className={styles.plain}>
            {t('dueAt', { time: `${longDay(due.day, language)} ${due.time}` })}
          </span>
        )}
        {!open && call.late && call.answeredAt && <Tag look="ink">{t('lateAnswer')}</Tag>}
      </div>
      <dl className={styles.words}>
        <dt>{t('need')}</dt>
        <dd>{call.need}</dd>
        {call.answer && (
          <>
            <dt>{ANSWER_WORDS[call.answer][language]}</dt>
            <dd>
              {call.answerText}
              {call.files.length > 0 && <CallFileList label={f('answered')} files={confirmedFiles(call)} />}
            </dd>
          </>
        )}
        {call.word && (
          <>
            <dt>{t(call.state === 'rejected' ? 'rejectText' : 'confirm')}</dt>
            <dd>{call.word}</dd>
          </>
        )}
      </dl>
      <p className={styles.hint}>
        {call.raisedByName} {shortMoment(call.raisedAt, language)}
        {call.answeredAt && ` · ${call.answeredByName} ${shortMoment(call.answeredAt, language)}`}
      </p>
      {call.allowedActions.length > 0 && <CallVerbs call={call} />}
      {again}
    </li>
  );
}
