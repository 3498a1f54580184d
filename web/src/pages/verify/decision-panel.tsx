import { Button } from 'antd';
import { useWords } from '../../i18n/words';
import { useKeys } from '../../shared/keys/use-keys';
import { KeyCap } from '../../shared/key-cap/key-cap';
import { useRefresh, type CaseDetail } from '../../shared/case/case-api';
import { Checklist, MilestoneFields, OpinionField, VerdictFields } from './decision-fields';
import { DecisionRefused } from './decision-refused';
import { useDecision, type Decision } from './use-decision';
import { verifyWords } from './verify-words';
import styles from './decision.module.css';

const KEYS: Record<Decision, string> = { close: 'a', 'stage-close': 's', 'send-back': 'r' };

interface Props {
  found: CaseDetail;
  isPhone: boolean;
  onDecided: (decision: Decision) => void;
}

/** The decision: verdicts, checklist, opinion, milestone, and the three verbs. */
export function DecisionPanel({ found, isPhone, onDecided }: Props) {
  const t = useWords(verifyWords);
  const refresh = useRefresh();
  const { draft, change, lack, decide, move } = useDecision(found, onDecided);
  const body = found.rounds[0]?.body as { proposal?: string } | undefined;
  const fitting: Decision = body?.proposal === 'stage-close' ? 'stage-close' : 'close';
  useKeys(
    (Object.keys(KEYS) as Decision[]).map((decision) => ({
      keys: KEYS[decision],
      label: t(decision),
      run: () => decide(decision),
    })),
  );

  const verb = (decision: Decision) => (
    <Button
      className={decision === 'send-back' ? styles.sendBack : undefined}
      type={decision === fitting ? 'primary' : 'default'}
      danger={decision === 'send-back'}
      loading={move.isPending && move.variables === decision}
      aria-keyshortcuts={KEYS[decision]}
      onClick={() => decide(decision)}
    >
      {t(decision)} {!isPhone && <KeyCap keys={KEYS[decision]} onAccent={decision === fitting} />}
    </Button>
  );

  return (
    <aside className={styles.panel}>
      <div className={styles.fields}>
        {move.error && (
          <DecisionRefused
            problem={move.error}
            decision={move.variables}
            opinion={draft.opinion}
            onLatest={() => {
              move.reset();
              void refresh();
            }}
          />
        )}
        <VerdictFields found={found} draft={draft} onChange={change} large={isPhone} />
        <Checklist draft={draft} onChange={change} lacking={lack?.kind === 'checks'} />
        <OpinionField draft={draft} onChange={change} lacking={lack?.kind === 'opinion'} />
        {isPhone && <MilestoneFields draft={draft} onChange={change} lacking={lack?.kind === 'milestone'} />}
      </div>
      <footer className={styles.foot} data-own-foot="">
        {!isPhone && <MilestoneFields draft={draft} onChange={change} lacking={lack?.kind === 'milestone'} />}
        <div className={styles.verbs}>
          {verb('close')}
          {verb('stage-close')}
          {verb('send-back')}
        </div>
        {!isPhone && <p>{t('opensNext')}</p>}
      </footer>
    </aside>
  );
}
