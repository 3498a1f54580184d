import { Button, Checkbox, Input } from 'antd';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { VerdictChoice } from '../../shared/verdict/verdict-choice';
import { VERDICTS } from '../../shared/verdict/verdicts';
import type { CaseDetail } from '../../shared/case/case-api';
import { circled } from '../../shared/case/circled';
import { KeyCap } from '../../shared/key-cap/key-cap';
import { useKeys } from '../../shared/keys/use-keys';
import type { NewRemark } from '../../shared/remarks/use-remarks';
import type { DecisionDraft } from './decision-draft';
import { PinButton } from './pins/pin-button';
import { pinWords } from './pins/pin-words';
import type { Check } from './use-review';
import { verifyWords } from './verify-words';
import { SaidDay } from '../../shared/said-day/said-day';
import styles from './decision.module.css';

interface Props {
  found: CaseDetail;
  draft: DecisionDraft;
  onChange: (part: Partial<DecisionDraft>) => void;
}

/** The unit's verdicts, to be confirmed or changed. */
export function VerdictFields({
  found,
  draft,
  onChange,
  large,
  onPin,
}: Props & { large: boolean; onPin: (pin: NewRemark) => void }) {
  const t = useWords(verifyWords);
  const p = useWords(pinWords);
  const language = useLanguage();
  if (found.allegations.length === 0) return null;
  return (
    <section>
      <h2>{t('verdicts')}</h2>
      {found.allegations.map(({ id, ordinal, text, verdict, ground }) => {
        const mine = draft.verdicts[id] ?? verdict;
        return (
          <div key={id} className={styles.verdict}>
            <p>
              <b>
                {circled(ordinal)} {text}
              </b>
              <span title={ground ?? undefined}>{ground}</span>
              <PinButton
                place={p('allegation', { n: ordinal })}
                onPin={() => onPin({ target: 'allegation', key: id, text: '' })}
              />
            </p>
            <VerdictChoice
              label={text}
              value={mine}
              size={large ? 'large' : 'normal'}
              onChange={(value) => onChange({ verdicts: { ...draft.verdicts, [id]: value } })}
            />
            {verdict && mine !== verdict && (
              <small>{t('changedVerdict', { verdict: VERDICTS[verdict][language] })}</small>
            )}
          </div>
        );
      })}
    </section>
  );
}

/** What the reviewer answers for before accepting; `c` ticks all that was looked at. */
export function Checklist({
  checks,
  draft,
  onChange,
  lacking,
  withKeys,
}: Omit<Props, 'found'> & { checks: readonly Check[]; lacking: boolean; withKeys: boolean }) {
  const t = useWords(verifyWords);
  const keys = checks.map(({ key }) => key);
  const ticked = keys.filter((key) => draft.checks.includes(key)).length;
  const all = () => onChange({ checks: keys });
  useKeys([{ keys: 'c', label: t('tickAll'), run: all }], withKeys);
  const toggle = (key: string) =>
    onChange({
      checks: draft.checks.includes(key) ? draft.checks.filter((one) => one !== key) : [...draft.checks, key],
    });
  return (
    <section>
      <h2>
        {t('checklist')}
        <span>
          {ticked} / {keys.length}
        </span>
      </h2>
      <ul className={styles.checks}>
        {checks.map(({ key, label }, at) => (
          <li key={key}>
            <Checkbox id={`check-${at}`} checked={draft.checks.includes(key)} onChange={() => toggle(key)}>
              {label}
            </Checkbox>
          </li>
        ))}
      </ul>
      {ticked < keys.length && (
        <Button size={withKeys ? 'small' : 'middle'} aria-keyshortcuts="c" onClick={all}>
          {t('tickAll')} {withKeys && <KeyCap keys="c" />}
        </Button>
      )}
      {lacking && (
        <p className={styles.lack} role="alert">
          {t('unchecked', { n: keys.length - ticked })}
        </p>
      )}
    </section>
  );
}

/** Obligatory for 阶段性办结. */
export function MilestoneFields({ draft, onChange, lacking }: Omit<Props, 'found'> & { lacking: boolean }) {
  const t = useWords(verifyWords);
  return (
    <div className={styles.milestone}>
      <label>
        <span>{t('milestone')}</span>
        <Input
          id="verify-milestone"
          maxLength={300}
          value={draft.milestone}
          placeholder={t('milestoneHint')}
          status={lacking ? 'error' : undefined}
          onChange={(event) => onChange({ milestone: event.target.value })}
        />
      </label>
      <label>
        <span>{t('milestoneOn')}</span>
        <SaidDay
          id="verify-milestone-on"
          day={draft.milestoneOn}
          said={draft.milestoneSaid}
          status={lacking ? 'error' : undefined}
          onChange={({ day, said }) => onChange({ milestoneOn: day, milestoneSaid: said })}
        />
      </label>
      {lacking && (
        <p className={styles.lack} role="alert">
          {t('milestoneNeeded')}
        </p>
      )}
    </div>
  );
}
