import { useId } from 'react';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../shared/light/button';
import { Input } from '../../../shared/light/input';
import { TextArea } from '../../../shared/light/text-area';
import { Tag } from '../../../shared/status/tag';
import { dayOf, longDay, shortMoment } from '../../../shared/time/format-time';
import { AnswerFiles } from './answer-files';
import type { Answer, FormDoor, FormFile, FormTask } from './doors';
import styles from './form.module.css';
import { formWords } from './form-words';
import { lackOf } from './lack-of';
import { MilestoneTicks } from './milestone-ticks';
import type { Held } from './use-answers';

interface Props {
  task: FormTask;
  held: Held | undefined;
  door: FormDoor;
  asked: boolean;
  busy: boolean;
  onChange: (part: Partial<Answer>) => void;
  onKeep: () => void;
  onFiles: (files: FormFile[]) => void;
  /** Null where all go at once. */
  onSubmit: (() => void) | null;
}

/** One task: what was told last, and what there is to tell this month. */
export function AnswerCard(props: Props) {
  const { task, held, door, asked, busy, onChange, onKeep, onFiles, onSubmit } = props;
  const t = useWords(formWords);
  const language = useLanguage();
  const id = useId();
  const today = dayOf(new Date());
  const { number, title, goal, dueOn, dueSaid, last, state, daysLate } = task;
  const head = (
    <header className={styles.head}>
      <p className={styles.line}>
        <span className={styles.number}>{number}</span>
        {state === 'answered' && <Tag look="rest">{t('answered')}</Tag>}
        {daysLate > 0 && <Tag look="ink">{t('daysLate', { n: daysLate })}</Tag>}
        {(dueSaid ?? dueOn) && <span>{t('due', { day: dueSaid ?? longDay(dueOn ?? '', language) })}</span>}
      </p>
      <h2 id={id}>{title}</h2>
    </header>
  );
  if (state === 'answered' || !held)
    return (
      <article className={styles.card} aria-labelledby={id}>
        {head}
        {task.answeredAt && (
          <p className={styles.quiet}>
            {t('answeredBy', {
              name: task.answeredByName ?? '',
              time: shortMoment(task.answeredAt, language),
            })}
          </p>
        )}
        <p className={styles.said}>
          {task.answer.kind === 'progress' ? task.answer.text : task.answer.reason}
        </p>
      </article>
    );
  const { answer, kept, problem } = held;
  const lack = asked ? lackOf(answer, today) : null;
  const lackWords = {
    text: 'needText',
    reason: 'needReason',
    ticks: 'noTicks',
    expected: 'needDay',
  } as const;
  return (
    <article className={styles.card} id={`answer-${task.id}`} aria-labelledby={id}>
      {head}
      <details className={styles.before}>
        <summary>{last ? t('last', { month: last.month }) : t('goal')}</summary>
        {last && <p className={styles.said}>{last.text}</p>}
        {last?.obstacle && <p className={styles.quiet}>{t('lastObstacle', { text: last.obstacle })}</p>}
        <p className={styles.quiet}>{t('goalIs', { goal })}</p>
      </details>
      <fieldset className={styles.kinds}>
        <legend className="visually-hidden">{t('kind', { number })}</legend>
        {(['progress', 'no-change'] as const).map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name={`${id}-kind`}
              checked={answer.kind === kind}
              onChange={() => onChange({ kind, ...(kind === 'no-change' ? { ticks: [] } : {}) })}
            />
            {t(kind)}
          </label>
        ))}
      </fieldset>
      {answer.kind === 'progress' ? (
        <>
          <label className={styles.field}>
            <span>{t('text')}</span>
            <TextArea
              autoSize={{ minRows: 3, maxRows: 10 }}
              maxLength={1800}
              value={answer.text}
              status={lack === 'text' ? 'error' : undefined}
              onChange={({ target }) => onChange({ text: target.value })}
              onBlur={onKeep}
            />
          </label>
          <MilestoneTicks task={task} ticks={answer.ticks} onChange={(ticks) => onChange({ ticks })} />
        </>
      ) : (
        <label className={styles.field}>
          <span>{t('reason')}</span>
          <TextArea
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={500}
            value={answer.reason}
            status={lack === 'reason' ? 'error' : undefined}
            onChange={({ target }) => onChange({ reason: target.value })}
            onBlur={onKeep}
          />
        </label>
      )}
      <div className={styles.pair}>
        <label className={styles.field}>
          <span>{t('expectedOn')}</span>
          <Input
            type="date"
            min={today}
            value={answer.expectedOn ?? ''}
            status={lack === 'expected' ? 'error' : undefined}
            onChange={({ target }) => onChange({ expectedOn: target.value || null })}
            onBlur={onKeep}
          />
        </label>
        <label className={styles.field}>
          <span>{t('obstacle')}</span>
          <TextArea
            autoSize={{ minRows: 1, maxRows: 6 }}
            maxLength={1000}
            value={answer.obstacle}
            onChange={({ target }) => onChange({ obstacle: target.value })}
            onBlur={onKeep}
          />
        </label>
      </div>
      <AnswerFiles task={task} files={held.files} door={door} onFiles={onFiles} />
      <p className={styles.complaint} role="alert">
        {lack ? t(lackWords[lack]) : (problem ?? '')}
      </p>
      <div className={styles.cardFoot}>
        <span className={styles.quiet} role="status">
          {kept === 'kept' && !task.savedAt && held.version === task.version ? '' : t(kept)}
        </span>
        {kept === 'failed' && <Button onClick={onKeep}>{t('keepAgain')}</Button>}
        {onSubmit && (
          <Button loading={busy} onClick={onSubmit} aria-label={t('submitOneOf', { number })}>
            {t('submitOne')}
          </Button>
        )}
      </div>
    </article>
  );
}
