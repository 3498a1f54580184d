import { Button } from 'antd';
import { useCurrentUser } from '../../app/current-user';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { STEP_WORDS } from '../../shared/case/explain-words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { longDay } from '../../shared/time/format-time';
import { deadlinesWords } from './deadlines-words';
import styles from './deadlines.module.css';
import { useAnswerRule, useRuleNews, type RuleNews, type Seen } from './use-deadline-acts';

/** Asks whether running dates follow, once the key flag, the kinds or the level of the case ask for another rule. */
export function RuleNewsStrip({ seen }: { seen: Seen }) {
  const { role } = useCurrentUser();
  const decides = role === 'administrator' || role === 'bureau-officer';
  const news = useRuleNews(seen, decides).data ?? [];
  const t = useWords(deadlinesWords);
  if (news.length === 0) return null;
  return (
    <section className={styles.news} aria-label={t('newsTitle')}>
      <h4>{t('newsTitle')}</h4>
      {news.map((one) => (
        <OneStep key={one.step} seen={seen} news={one} />
      ))}
    </section>
  );
}

function OneStep({ seen, news: { step, when, basis, dates } }: { seen: Seen; news: RuleNews }) {
  const t = useWords(deadlinesWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const answer = useAnswerRule(seen);
  const name = STEP_WORDS[step][language];
  const decide = (follows: boolean) =>
    answer.mutate(
      { step, follows },
      {
        onSuccess: () => confirm({ text: t(follows ? 'followed' : 'kept', { step: name }) }),
        onError: ({ detail }) => confirm({ text: t('failed', { why: detail }) }),
      },
    );
  return (
    <>
      <p>
        {when ? t('newsWhen', { step: name, when: when[language] }) : t('newsGeneral', { step: name })}
        {basis && <small> {t('newsBasis', { basis })}</small>}
      </p>
      <ul>
        {dates.map(({ limitKind, fromOn, toOn }) => {
          const from = fromOn && longDay(fromOn, language);
          const to = toOn && longDay(toOn, language);
          const key = from === null ? 'newsStarts' : to === null ? 'newsEnds' : 'newsMoves';
          return <li key={limitKind}>{t(key, { kind: t(limitKind), from: from ?? '', to: to ?? '' })}</li>;
        })}
      </ul>
      <div className={styles.verbs}>
        <Button size="small" loading={answer.isPending} onClick={() => decide(true)}>
          {t('follow')}
        </Button>
        <Button size="small" type="text" disabled={answer.isPending} onClick={() => decide(false)}>
          {t('keep')}
        </Button>
      </div>
    </>
  );
}
