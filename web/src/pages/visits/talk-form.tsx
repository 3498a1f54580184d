import { useCurrentUser } from '../../app/current-user';
import { useWords } from '../../i18n/words';
import type { CaseDetail } from '../../shared/case/case-api';
import { useDraftAt } from '../../shared/draft/use-draft';
import { dayOf } from '../../shared/time/format-time';
import { Input } from '../../shared/light/input';
import { TextArea } from '../../shared/light/text-area';
import { CountField } from './count-field';
import { FormFrame } from './form-frame';
import { visitsWords } from './visits-words';
import styles from './visits.module.css';

interface Draft {
  visitedOn: string;
  counted: 'household' | 'person';
  asked: number;
  satisfied: number;
  partly: number;
  unsatisfied: number;
  wishes: string;
  followUp: string;
}

const ANSWERS = ['satisfied', 'partly', 'unsatisfied'] as const;

/** 走访: how many were asked and how satisfied they are; nobody by name. */
export function TalkForm({ found, onDone }: { found: CaseDetail; onDone: () => void }) {
  const t = useWords(visitsWords);
  const me = useCurrentUser();
  const { draft, change, clear } = useDraftAt<Draft>(`duban.talk.${me.id}.${found.id}`, {
    visitedOn: dayOf(new Date()),
    counted: 'household',
    asked: 5,
    satisfied: 0,
    partly: 0,
    unsatisfied: 0,
    wishes: '',
    followUp: '',
  });
  const answered = ANSWERS.reduce((sum, name) => sum + draft[name], 0);
  const unit = t(draft.counted);
  const tooMany = answered > draft.asked ? t('tooMany', { n: answered }) : null;
  return (
    <FormFrame
      found={found}
      path="affected-visits"
      title={t('addTalk')}
      lacking={tooMany}
      body={{ ...draft, wishes: draft.wishes.trim(), followUp: draft.followUp.trim() }}
      save={t('saveTalk', { n: draft.asked, unit })}
      saved={t('talkSaved')}
      onSaved={() => {
        clear();
        onDone();
      }}
      onCancel={onDone}
    >
      <p className={styles.quiet}>{t('talkNote')}</p>
      <label className={styles.field}>
        <span>{t('visitedOn')}</span>
        <Input
          type="date"
          required
          max={dayOf(new Date())}
          value={draft.visitedOn}
          onChange={(event) => event.target.value && change({ visitedOn: event.target.value })}
        />
      </label>
      <fieldset className={styles.counted}>
        <legend>{t('counted')}</legend>
        {(['household', 'person'] as const).map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="counted"
              checked={draft.counted === one}
              onChange={() => change({ counted: one })}
            />
            <span>{t(one)}</span>
          </label>
        ))}
      </fieldset>
      <div className={styles.counts}>
        <CountField
          label={t('asked')}
          value={draft.asked}
          least={1}
          onChange={(asked) => change({ asked })}
        />
        {ANSWERS.map((name) => (
          <CountField
            key={name}
            label={t(name)}
            value={draft[name]}
            least={0}
            onChange={(value) => change({ [name]: value })}
          />
        ))}
      </div>
      <p className={tooMany ? styles.complaints : styles.quiet} role="status">
        {tooMany ?? t('silent', { n: draft.asked - answered })}
      </p>
      {(['wishes', 'followUp'] as const).map((name) => (
        <label key={name} className={styles.field}>
          <span>{t(name)}</span>
          <TextArea
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={2000}
            value={draft[name]}
            onChange={(event) => change({ [name]: event.target.value })}
          />
        </label>
      ))}
    </FormFrame>
  );
}
