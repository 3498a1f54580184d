import { useNavigate } from 'react-router';
import { useCurrentUser } from '../../app/current-user';
import { useWords } from '../../i18n/words';
import { CaseCardFrame } from '../../shared/case-card/case-card-frame';
import { HandlerTag } from '../../shared/unit-work/handler-tag';
import { Mark } from '../../shared/status/mark';
import { PendingLine } from '../../shared/outbox/pending-line';
import { StatusTag } from '../../shared/status/status-tag';
import type { CaseLine } from '../../shared/case/case-api';
import { UrgedMark } from '../../shared/urge/urged-mark';
import { draftGapsOf } from '../report/draft/stored-draft';
import { Button } from '../../shared/light/button';
import { cardVerbs, type Verb } from './case-verbs';
import { myCasesWords } from './my-cases-words';
import styles from './my-cases.module.css';

interface Props {
  /** As it will be once what waits here is through. */
  line: CaseLine;
  onSign: () => void;
  onReturn: () => void;
}

/** One case: how long is left, where, what, and the verb I owe. */
export function CaseCard({ line, onSign, onReturn }: Props) {
  const t = useWords(myCasesWords);
  const navigate = useNavigate();
  const missing = draftGapsOf(useCurrentUser().id, line.id);
  const { main, quiet } = cardVerbs(line, missing);
  const where = `/cases/${line.id}`;

  const act: Record<Verb, () => void> = {
    sign: onSign,
    return: onReturn,
    report: () => void navigate(`${where}/report`),
    resume: () => void navigate(`${where}/report`),
    missing: () => void navigate(`${where}/report?gap=1`),
    note: () => void navigate(`${where}?note=1`),
    verify: () => void navigate(`/verify?case=${line.id}`),
    open: () => void navigate(where),
  };
  const face = (verb: Verb) => t(verb, { n: missing ?? 0 });
  const types = line.pollutionTypes.map((type) => type.label).join('、');

  return (
    <CaseCardFrame line={line} prefix={line.allowedActions.includes('sign') ? t('toSign') : undefined}>
      <p className={styles.facts}>
        <span>{[line.street?.name ?? line.lead?.name, types].filter(Boolean).join(' · ')}</span>
        <UrgedMark times={line.urges} />
        <HandlerTag line={line} />
        {line.isJoint && <Mark kind="joint" />}
        {line.isPiece && <Mark kind="split" />}
        {line.status !== 'dispatched' && <StatusTag status={line.status} />}
      </p>
      <PendingLine caseId={line.id} />
      <div className={styles.verbs}>
        {main && (
          <Button type="primary" onClick={act[main]}>
            {face(main)}
          </Button>
        )}
        <Button className={quiet === 'missing' ? styles.gapVerb : undefined} onClick={act[quiet]}>
          {face(quiet)}
        </Button>
      </div>
    </CaseCardFrame>
  );
}
