import { Checkbox, Input } from 'antd';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { VerdictChoice } from '../../shared/verdict/verdict-choice';
import { VERDICTS } from '../../shared/verdict/verdicts';
import type { CaseDetail } from '../../shared/case/case-api';
import { circled } from '../../shared/case/circled';
import type { DecisionDraft } from './decision-draft';
import { CHECKS, PHRASES, verifyWords } from './verify-words';
import styles from './decision.module.css';

interface Props {
  found: CaseDetail;
  draft: DecisionDraft;
  onChange: (part: Partial<DecisionDraft>) => void;
}

/** The unit's verdicts, to be confirmed or changed. */
export function VerdictFields({ found, draft, onChange, large }: Props & { large: boolean }) {
  const t = useWords(verifyWords);
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

/** What the reviewer answers for before accepting. */
export function Checklist({ draft, onChange, lacking }: Omit<Props, 'found'> & { lacking: boolean }) {
  const t = useWords(verifyWords);
  const language = useLanguage();
  const toggle = (key: string) =>
    onChange({
      checks: draft.checks.includes(key) ? draft.checks.filter((one) => one !== key) : [...draft.checks, key],
    });
  return (
    <section>
      <h2>
        {t('checklist')}
        <span>
          {draft.checks.length} / {CHECKS.length}
        </span>
      </h2>
      <ul className={styles.checks}>
        {CHECKS.map(({ key, words }) => (
          <li key={key}>
            <Checkbox id={`check-${key}`} checked={draft.checks.includes(key)} onChange={() => toggle(key)}>
              {words[language]}
            </Checkbox>
          </li>
        ))}
      </ul>
      {lacking && (
        <p className={styles.lack} role="alert">
          {t('unchecked', { n: CHECKS.length - draft.checks.length })}
        </p>
      )}
    </section>
  );
}

/** In own words or by a phrase; what the unit reads when the case comes back. */
export function OpinionField({ draft, onChange, lacking }: Omit<Props, 'found'> & { lacking: boolean }) {
  const t = useWords(verifyWords);
  const language = useLanguage();
  const stop = language === 'zh' ? '。' : '. ';
  const add = (phrase: string) => {
    const before = draft.opinion.trim();
    const joint = before === '' || /[。.！!？?；;]$/.test(before) ? '' : stop;
    onChange({ opinion: `${before}${joint}${phrase}${stop}`.trimEnd() });
  };
  return (
    <section>
      <h2 id="opinion-title">{t('opinion')}</h2>
      <Input.TextArea
        id="verify-opinion"
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={2000}
        value={draft.opinion}
        placeholder={t('opinionHint')}
        aria-labelledby="opinion-title"
        aria-describedby="opinion-lack"
        status={lacking ? 'error' : undefined}
        onChange={(event) => onChange({ opinion: event.target.value })}
      />
      <p id="opinion-lack" className={styles.lack} role="alert">
        {lacking && t('opinionNeeded')}
      </p>
      <p className={styles.phrases}>
        {PHRASES.map((phrase) => (
          <button key={phrase.zh} type="button" onClick={() => add(phrase[language])}>
            {phrase[language]}
          </button>
        ))}
      </p>
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
        <Input
          id="verify-milestone-on"
          type="date"
          value={draft.milestoneOn}
          status={lacking ? 'error' : undefined}
          onChange={(event) => onChange({ milestoneOn: event.target.value })}
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
