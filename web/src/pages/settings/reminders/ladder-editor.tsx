import { Button } from 'antd';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { Panel } from '../../../shared/page/panel';
import { PlainTable } from '../../../shared/plain-table/plain-table';
import settings from '../settings.module.css';
import { LADDER_WORDS, reminderWords } from './reminder-words';
import styles from './reminders.module.css';
import { RungRow } from './rung-row';
import type { LadderName, Rung } from './use-reminder-rules';

interface Props {
  ladder: LadderName;
  rungs: readonly Rung[];
  /** What the server said, by number of the rung. */
  faults: ReadonlyMap<number, string>;
  onChange: (rungs: Rung[]) => void;
}

/** The rungs of one ladder. */
export function LadderEditor({ ladder, rungs, faults, onChange }: Props) {
  const t = useWords(reminderWords);
  const name = LADDER_WORDS[ladder][useLanguage()];
  const put = (at: number, part: Partial<Rung>) =>
    onChange(rungs.map((rung, index) => (index === at ? { ...rung, ...part } : rung)));
  return (
    <Panel title={name} flush>
      <div className={`${settings.table} ${styles.rows}`}>
        <PlainTable
          caption={name}
          head={
            <>
              <td />
              <th scope="col">{t('from')}</th>
              <th scope="col">{t('to')}</th>
              <th scope="col">{t('when')}</th>
              <th scope="col">{t('ways')}</th>
              <th scope="col">{t('on')}</th>
              <td />
            </>
          }
        >
          {rungs.map((rung, at) => (
            <RungRow
              key={at}
              ladder={ladder}
              at={at}
              rung={rung}
              wrong={faults.get(at)}
              onChange={(part) => put(at, part)}
              onRemove={() => onChange(rungs.filter((_, index) => index !== at))}
            />
          ))}
        </PlainTable>
      </div>
      <div className={settings.tools}>
        <Button
          disabled={rungs.length >= 20}
          aria-label={t('addTo', { ladder: name })}
          onClick={() =>
            onChange([
              ...rungs,
              { from: 'days-late', amount: 10, every: null, to: ['owner'], on: true, hours: 'office' },
            ])
          }
        >
          {t('add')}
        </Button>
      </div>
    </Panel>
  );
}
