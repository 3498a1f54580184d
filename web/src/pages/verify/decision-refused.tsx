import { Button } from 'antd';
import type { Problem } from '../../api/problem';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { copyText } from '../../shared/copy-text';
import { Conflict } from '../../shared/states/conflict';
import type { Decision } from './use-decision';
import { verifyWords } from './verify-words';
import styles from './decision.module.css';

interface Props {
  problem: Problem;
  decision: Decision;
  opinion: string;
  onLatest: () => void;
}

/** Why the decision did not take effect; somebody faster is told apart from the rest. */
export function DecisionRefused({ problem, decision, opinion, onLatest }: Props) {
  const t = useWords(verifyWords);
  const confirm = useConfirmBar();
  const verb = t(decision);
  if (problem.status !== 412 && problem.status !== 409) {
    return (
      <p className={styles.lack} role="alert">
        {t('refused', { verb, detail: problem.errors[0]?.message ?? problem.detail })}
      </p>
    );
  }
  const copy = async () => {
    await copyText(opinion);
    confirm({ text: t('copied') });
  };
  return (
    <Conflict
      title={problem.detail}
      text={t('conflictText', { verb })}
      actions={
        <>
          <Button type="primary" onClick={onLatest}>
            {t('seeLatest')}
          </Button>
          {opinion.trim() !== '' && <Button onClick={() => void copy()}>{t('copy')}</Button>}
        </>
      }
    />
  );
}
