import type { ReactNode } from 'react';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { STEP_WORDS } from '../../shared/case/explain-words';
import { Tag } from '../../shared/status/tag';
import { longDay, shortMoment } from '../../shared/time/format-time';
import { asksWords, EXTENSION_STATE_WORDS } from './asks-words';
import styles from './asks.module.css';
import { unitKey } from './effect-line';
import { ExtensionVerbs } from './extension-verbs';
import type { Extension } from './use-extensions';

interface Props {
  request: Extension;
  head?: ReactNode;
  /** Its verbs can be pressed by their keys: the first of a list. */
  keysOn?: boolean;
}

/** One request: from which day to which, what that means, why, and what became of it. */
export function ExtensionItem({ request, head, keysOn }: Props) {
  const t = useWords(asksWords);
  const language = useLanguage();
  const { step, limitKind, state, dueOn, wantedOn, grantedOn, days, dayUnit } = request;
  const to = grantedOn ?? wantedOn;
  const decided = request.decidedAt && request.decidedByName;
  return (
    <li className={styles.item}>
      {head}
      <div className={styles.line}>
        <Tag look={state === 'asked' ? 'act' : 'rest'}>{EXTENSION_STATE_WORDS[state][language]}</Tag>
        <b>
          {STEP_WORDS[step][language]}
          {limitKind === 'inner' && t('inner')} {longDay(dueOn, language)} → {longDay(to, language)}
        </b>
        <span className={styles.plain}>{t('later', { n: days, unit: t(unitKey(dayUnit)) })}</span>
        {request.late && <Tag look="ink">{t('late')}</Tag>}
      </div>
      <dl className={styles.words}>
        <dt>{t('reason')}</dt>
        <dd>{request.reason}</dd>
        <dt>{t('measures')}</dt>
        <dd>{request.measures}</dd>
        {request.documentNo && (
          <>
            <dt>{t('document')}</dt>
            <dd>{request.documentNo}</dd>
          </>
        )}
        {request.note && (
          <>
            <dt>{t('opinion')}</dt>
            <dd>{request.note}</dd>
          </>
        )}
      </dl>
      <p className={styles.hint}>
        {[request.unit?.name, t('askedBy', named(request.askedByName, request.askedAt, language))]
          .filter(Boolean)
          .join(' · ')}
        {decided &&
          state !== 'withdrawn' &&
          `，${t('decidedBy', named(request.decidedByName ?? '', request.decidedAt ?? '', language))}`}
      </p>
      {request.allowedActions.length > 0 && <ExtensionVerbs request={request} keysOn={keysOn} />}
    </li>
  );
}

const named = (name: string, at: string, language: 'zh' | 'en') => ({
  name,
  time: shortMoment(at, language),
});
