import { useWords } from '../../i18n/words';
import { Button } from '../../shared/light/button';
import { Input } from '../../shared/light/input';
import { rectificationsWords } from './rectifications-words';
import styles from './rectifications.module.css';
import { BLANK_MILESTONE, type MilestoneDraft } from './use-task-draft';

interface Props {
  milestones: readonly MilestoneDraft[];
  max: string;
  wrong: string | null;
  onChange: (milestones: MilestoneDraft[]) => void;
}

/** The plan row by row: what, when, and how much of the task it is. */
export function MilestoneFields({ milestones, max, wrong, onChange }: Props) {
  const t = useWords(rectificationsWords);
  const change = (at: number, part: Partial<MilestoneDraft>) =>
    onChange(milestones.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <div>
      <p className={styles.quiet}>{t('weightHint')}</p>
      <ol>
        {milestones.map(({ what, plannedOn, weight }, at) => {
          const n = at + 1;
          return (
            <li key={at} className={styles.milestoneRow}>
              <span aria-hidden="true">{n}</span>
              <Input
                maxLength={200}
                value={what}
                placeholder={t('what')}
                aria-label={t('milestoneWhat', { n })}
                onChange={({ target }) => change(at, { what: target.value })}
              />
              <Input
                type="date"
                max={max || undefined}
                value={plannedOn}
                aria-label={t('milestoneDay', { n })}
                onChange={({ target }) => change(at, { plannedOn: target.value })}
              />
              <Input
                type="number"
                min={1}
                max={100}
                value={weight}
                placeholder={t('weight')}
                aria-label={t('milestoneWeight', { n })}
                onChange={({ target }) => change(at, { weight: target.value })}
              />
              {milestones.length > 1 && (
                <button
                  type="button"
                  aria-label={t('removeMilestone', { n })}
                  onClick={() => onChange(milestones.filter((_, index) => index !== at))}
                >
                  ×
                </button>
              )}
            </li>
          );
        })}
      </ol>
      {wrong && (
        <p className={styles.wrong} role="alert">
          {wrong}
        </p>
      )}
      <Button onClick={() => onChange([...milestones, BLANK_MILESTONE])}>{t('addMilestone')}</Button>
    </div>
  );
}
