import { useNavigate } from 'react-router';
import { useCurrentUser } from '../../app/current-user';
import { useWords } from '../../i18n/words';
import { ClockLight } from '../../shared/clock-light/clock-light';
import { cardVerbs, type Verb } from '../my-cases/case-verbs';
import { myCasesWords } from '../my-cases/my-cases-words';
import { PendingLine } from '../../shared/outbox/pending-line';
import { draftGapsOf } from '../report/draft/stored-draft';
import type { CaseDetail } from '../../shared/case/case-api';
import { Button } from '../../shared/light/button';
import styles from './phone-case.module.css';

interface Props {
  found: CaseDetail;
  mayNote: boolean;
  onSign: () => void;
  onReturn: () => void;
  onNote: () => void;
}

/** How long is left and what I may do, always in sight. */
export function CaseFoot({ found, mayNote, onSign, onReturn, onNote }: Props) {
  const t = useWords(myCasesWords);
  const navigate = useNavigate();
  const missing = draftGapsOf(useCurrentUser().id, found.id);
  const { main, quiet } = cardVerbs(found, missing);
  const report = () => void navigate('report');
  const act: Record<Verb, () => void> = {
    sign: onSign,
    return: onReturn,
    report,
    resume: report,
    missing: () => void navigate('report?gap=1'),
    note: onNote,
    verify: () => void navigate(`/verify?case=${found.id}`),
    open: onNote,
  };
  // This is the case already: where a card would offer to open it, the note stands.
  const second = quiet === 'open' ? 'note' : quiet;
  return (
    <footer className={styles.foot} data-own-foot="">
      <ClockLight
        light={found.light}
        length="long"
        extensions={found.extensions}
        asked={found.askedExtension}
      />
      <PendingLine caseId={found.id} />
      <div className={styles.verbs}>
        {(second !== 'note' || mayNote) && (
          <Button onClick={act[second]}>{t(second, { n: missing ?? 0 })}</Button>
        )}
        {main && (
          <Button type="primary" onClick={act[main]}>
            {t(main)}
          </Button>
        )}
      </div>
    </footer>
  );
}
