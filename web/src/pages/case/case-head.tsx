import { Button, Dropdown } from 'antd';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useCurrentUser } from '../../app/current-user';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { AcceptanceNumber } from '../../shared/acceptance-number/acceptance-number';
import type { CaseDetail, CaseLine } from '../../shared/case/case-api';
import { CaseFileDialog } from '../../shared/case-file/case-file-dialog';
import { caseFileWords } from '../../shared/case-file/case-file-words';
import { CHANNEL_WORDS } from '../../shared/case/channels';
import { STEP_WORDS } from '../../shared/case/explain-words';
import { VERB_WORDS, type VerbWord } from '../../shared/case/verbs';
import { ClockLight } from '../../shared/clock-light/clock-light';
import { KeyCap } from '../../shared/key-cap/key-cap';
import { useKeys } from '../../shared/keys/use-keys';
import { hasSlip, mayPrintSlips, SlipButton } from '../../shared/slips/slip-button';
import { Mark } from '../../shared/status/mark';
import { StatusTag } from '../../shared/status/status-tag';
import { Tag } from '../../shared/status/tag';
import { UrgedMark } from '../../shared/urge/urged-mark';
import { caseWords } from './case-words';
import { verbsFor } from './verbs-for';
import styles from './case.module.css';

interface Props {
  line: CaseLine | CaseDetail;
  onVerb: (verb: VerbWord) => void;
  nav?: ReactNode;
  /** Off while a form stands open: its letters are not verbs. */
  keysOn: boolean;
}

const KEYS: Partial<Record<VerbWord, string>> = {
  verify: 'v',
  note: 'c',
  sign: 's',
  report: 'r',
  dispatch: 'a',
  redispatch: 'a',
  edit: 'e',
};

/** Which case, how long is left, and what may be done: the last button is the one to press. */
export function CaseHead({ line, onVerb, nav, keysOn }: Props) {
  const t = useWords(caseWords);
  const language = useLanguage();
  const navigate = useNavigate();
  const { role } = useCurrentUser();
  const f = useWords(caseFileWords);
  const [filing, setFiling] = useState(false);
  const { shown, more } = verbsFor(line, role);
  const printsSlip = mayPrintSlips(role) && hasSlip(line);
  const say = (verb: VerbWord) =>
    VERB_WORDS[verb === 'redispatch' && line.returns >= 2 ? 'rule' : verb][language];
  const run = (verb: VerbWord) => {
    if (verb === 'verify') void navigate(`/verify?case=${line.id}`);
    else if (verb === 'report') void navigate(`/cases/${line.id}/report`);
    else onVerb(verb);
  };
  const keys = [
    ...[...shown, ...more].flatMap((verb) => {
      const keys = KEYS[verb];
      return keys ? [{ keys, label: say(verb), run: () => run(verb) }] : [];
    }),
    ...(printsSlip ? [] : [{ keys: 'p', label: t('print'), run: () => window.print() }]),
  ];
  useKeys(keys, keysOn && !filing);
  return (
    <header className={styles.head}>
      <div className={styles.tags}>
        <AcceptanceNumber raw={line.number.raw ?? ''} isKey={line.isKeyCase} />
        <Tag>{line.campaignName}</Tag>
        {line.batchLabel && <Tag>{line.batchLabel}</Tag>}
        {line.channel && <Tag>{CHANNEL_WORDS[line.channel][language]}</Tag>}
        {line.isKeyCase && <Mark kind="key" />}
        {line.isSupplement && <Mark kind="supplement" />}
        {line.isRepeat && <Mark kind={line.repeatAfterClosure ? 'repeat-after-closure' : 'repeat'} />}
        {line.isJoint && <Mark kind="joint" />}
        {line.isPiece && <Mark kind="split" />}
        {line.inTaskForce && <Mark kind="task-force" />}
        {line.outOfScope && <Mark kind="out-of-scope" />}
        <StatusTag status={line.status} />
        <UrgedMark times={line.urges} />
        <span className={styles.nav}>{nav}</span>
      </div>
      <div className={styles.titleRow}>
        <h2>{line.title}</h2>
        <ClockLight
          light={line.light}
          form="pill"
          extensions={line.extensions}
          asked={line.askedExtension}
          prefix={line.nextDueStep ? STEP_WORDS[line.nextDueStep][language] : undefined}
        />
        <span className={styles.verbs}>
          <Dropdown
            trigger={['click']}
            menu={{
              items: [
                ...more.map((verb) => ({ key: verb, label: say(verb) })),
                { key: 'case-file', label: f('one') },
                { key: 'print', label: t('print') },
              ],
              onClick: ({ key }) => {
                if (key === 'print') window.print();
                else if (key === 'case-file') setFiling(true);
                else run(key as VerbWord);
              },
            }}
          >
            <Button aria-haspopup="menu">{t('more')}</Button>
          </Dropdown>
          {printsSlip && <SlipButton caseIds={[line.id]} keysOn={keysOn && !filing} />}
          {shown.map((verb, at) => (
            <Button
              key={verb}
              type={at === shown.length - 1 ? 'primary' : 'default'}
              aria-keyshortcuts={KEYS[verb]}
              onClick={() => run(verb)}
            >
              {say(verb)} {KEYS[verb] && <KeyCap keys={KEYS[verb]} onAccent={at === shown.length - 1} />}
            </Button>
          ))}
        </span>
      </div>
      {filing && (
        <CaseFileDialog
          caseIds={[line.id]}
          mayReveal={'hasContact' in line && line.hasContact}
          onClose={() => setFiling(false)}
        />
      )}
    </header>
  );
}
