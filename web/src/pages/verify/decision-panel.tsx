import { Button } from 'antd';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { useKeys } from '../../shared/keys/use-keys';
import { KeyCap } from '../../shared/key-cap/key-cap';
import { useRefresh, type CaseDetail } from '../../shared/case/case-api';
import type { NewRemark } from '../../shared/remarks/use-remarks';
import { ChainTrack } from './chain/chain-track';
import { VisitRow } from './chain/visit-row';
import { Checklist, MilestoneFields, VerdictFields } from './decision-fields';
import { wordsOf } from './decision-draft';
import { DecisionRefused } from './decision-refused';
import { OpinionField } from './opinion-field';
import { PinBox } from './pins/pin-box';
import { verdictsWith, type Decision, type DecisionDesk } from './use-decision';
import { checksOf, type Review } from './use-review';
import { verifyWords } from './verify-words';
import styles from './decision.module.css';

const KEYS: Record<Decision, string> = {
  close: 'a',
  countersign: 'a',
  'stage-close': 's',
  'send-back': 'r',
};

interface Props {
  found: CaseDetail;
  review: Review | undefined;
  desk: DecisionDesk;
  pin: NewRemark | null;
  onPin: (pin: NewRemark | null) => void;
  isPhone: boolean;
  /** This link decides; else it agrees or sends back. */
  decides: boolean;
}

/** The decision: verdicts, checklist, opinion, milestone, and the verbs of this link. */
export function DecisionPanel({ found, review, desk, pin, onPin, isPhone, decides }: Props) {
  const t = useWords(verifyWords);
  const language = useLanguage();
  const refresh = useRefresh();
  const { draft, change, lack, decide, move } = desk;
  const body = found.rounds[0]?.body as { proposal?: string } | undefined;
  const fitting: Decision = !decides
    ? 'countersign'
    : body?.proposal === 'stage-close'
      ? 'stage-close'
      : 'close';
  const verbs: Decision[] = decides ? ['close', 'stage-close', 'send-back'] : ['countersign', 'send-back'];
  useKeys(
    verbs.map((decision) => ({ keys: KEYS[decision], label: t(decision), run: () => decide(decision) })),
  );

  const verb = (decision: Decision) => (
    <Button
      key={decision}
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
  const milestone = decides && (
    <MilestoneFields draft={draft} onChange={change} lacking={lack?.kind === 'milestone'} />
  );

  return (
    <aside className={styles.panel}>
      <div className={styles.fields}>
        {move.error && (
          <DecisionRefused
            problem={move.error}
            decision={move.variables}
            opinion={wordsOf(draft)}
            onLatest={() => {
              move.reset();
              void refresh();
            }}
          />
        )}
        {review && <ChainTrack review={review} />}
        {decides && (
          <VerdictFields found={found} draft={draft} onChange={change} large={isPhone} onPin={onPin} />
        )}
        {decides && (
          <Checklist
            checks={checksOf(review, language)}
            draft={draft}
            onChange={change}
            lacking={lack?.kind === 'checks'}
            withKeys={!isPhone}
          />
        )}
        {review && (
          <VisitRow
            found={found}
            review={review}
            verdicts={verdictsWith(found, draft)}
            lacking={lack?.kind === 'visit'}
          />
        )}
        <OpinionField draft={draft} onChange={change} lacking={lack?.kind === 'opinion'} />
        <PinBox
          found={found}
          pin={pin}
          remarks={draft.remarks}
          withKeys={!isPhone}
          onPin={onPin}
          onRemarks={(remarks) => change({ remarks })}
        />
        {isPhone && milestone}
      </div>
      <footer className={styles.foot} data-own-foot="">
        {!isPhone && milestone}
        <div className={styles.verbs}>{verbs.map(verb)}</div>
        {!isPhone && <p>{t('opensNext')}</p>}
      </footer>
    </aside>
  );
}
