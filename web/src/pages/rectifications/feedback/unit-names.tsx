import { useWords } from '../../../i18n/words';
import { Panel } from '../../../shared/page/panel';
import { FormChoice } from '../form-field';
import shared from '../rectifications.module.css';
import { feedbackWords } from './feedback-words';
import styles from './feedback.module.css';
import type { FeedbackDetail, useDecide } from './use-feedback';

interface Props {
  list: FeedbackDetail;
  units: readonly { id: string; name: string; kind: string }[];
  decide: ReturnType<typeof useDecide>;
}

/** Names that no unit has, each once with a choice. */
export function UnitNames({ list, units, decide }: Props) {
  const t = useWords(feedbackWords);
  if (list.names.length === 0) return null;
  const able = units.filter(({ kind }) => kind !== 'community' && kind !== 'district');
  const options = [['', t('choose')] as const, ...able.map(({ id, name }) => [id, name] as const)];
  return (
    <Panel title={t('names')}>
      <ul className={styles.names}>
        {list.names.map(({ name, unitId, rows }) => (
          <li key={name}>
            <FormChoice
              label={t('nameOf', { name })}
              value={unitId ?? ''}
              options={options}
              onChange={(id) => decide.mutate({ units: [{ name, unitId: id || null }] })}
            />
            <span className={shared.quiet}>{t('nameRows', { rows: [...new Set(rows)].join('、') })}</span>
          </li>
        ))}
      </ul>
      <p className={shared.quiet}>{t('namesHint')}</p>
    </Panel>
  );
}
