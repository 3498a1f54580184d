import { useState } from 'react';
import { useParams } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { useCase } from '../case/case-api';
import { shortMoment } from '../time/format-time';
import { Button } from '../light/button';
import { Input } from '../light/input';
import { PinnedPhoto } from './pinned-photo';
import styles from './remarks.module.css';
import { remarkWords } from './remark-words';
import { latestRound, useAnswerRemark, useRemarks, type Remark } from './use-remarks';

interface Props {
  /** A heading of the report (`finding`, `photos` …), or the id of an allegation. At `photos` stand those on photos too. */
  at: string;
  /** The case of the page unless told. */
  caseId?: string;
}

/** What the reviewer pinned here in the round that came back; the unit marks each one as done. Nothing where there is none. */
export function RemarkAt({ at, caseId }: Props) {
  const { id = '' } = useParams();
  const of = caseId ?? id;
  const { data = [] } = useRemarks(of);
  const here = latestRound(data).filter(
    ({ target, key }) => key === at || (at === 'photos' && target === 'evidence'),
  );
  const t = useWords(remarkWords);
  if (here.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t('title')}>
      {here.map((remark) => (
        <OneRemark key={remark.id} caseId={of} remark={remark} />
      ))}
    </ul>
  );
}

function OneRemark({ caseId, remark }: { caseId: string; remark: Remark }) {
  const t = useWords(remarkWords);
  const language = useLanguage();
  const found = useCase(caseId).data;
  const answer = useAnswerRemark(caseId);
  const [words, setWords] = useState('');
  const mayAnswer = found?.allowedActions.includes('report') ?? false;
  return (
    <li className={remark.answeredAt ? styles.done : styles.open}>
      {remark.target === 'evidence' && found && <PinnedPhoto found={found} remark={remark} />}
      <p>
        <b>{remark.text}</b>
        <small>{t('by', { name: remark.byName, time: shortMoment(remark.at, language) })}</small>
      </p>
      {remark.answeredAt && (
        <p>
          {t('answered', { name: remark.answeredByName ?? '' })} {remark.answer}
        </p>
      )}
      {!remark.answeredAt && mayAnswer && (
        <form
          className={styles.answer}
          onSubmit={(event) => {
            event.preventDefault();
            answer.mutate({ remarkId: remark.id, answer: words.trim() });
          }}
        >
          <Input
            value={words}
            maxLength={1000}
            placeholder={t('answerHint')}
            aria-label={`${t('answerHint')} ${remark.text}`}
            onChange={(event) => setWords(event.target.value)}
          />
          <Button htmlType="submit" loading={answer.isPending}>
            {t('answer')}
          </Button>
        </form>
      )}
      {answer.error && <p role="alert">{t('failed', { detail: answer.error.detail })}</p>}
    </li>
  );
}
