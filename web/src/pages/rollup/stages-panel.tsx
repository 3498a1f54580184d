import { Link } from 'react-router';
import { useWords } from '../../i18n/words';
import { LightShape } from '../../shared/clock-light/light-shape';
import { Panel } from '../../shared/page/panel';
import { PlainTable } from '../../shared/plain-table/plain-table';
import { EmptyState } from '../../shared/states/empty-state';
import type { Figure } from './behind/asked-list';
import { rollupWords } from './rollup-words';
import { useStandingDoor, useSumDoor } from './standing-door';
import { sumOf } from './standing-figures';
import type { StandingProps } from './standing-table';
import styles from './rollup.module.css';

const FIGURES: readonly [Figure, 'stageWatched' | 'stagePassed' | 'stageSoon', 'red' | 'yellow' | null][] = [
  ['watched', 'stageWatched', null],
  ['stage-passed', 'stagePassed', 'red'],
  ['stage-soon', 'stageSoon', 'yellow'],
];

/** 阶段性办结盯办 of the morning, unit by unit: the second clock beside the first and never in it. */
export default function StagesPanel({ list, rows, table, conditions }: StandingProps) {
  const t = useWords(rollupWords);
  const door = useStandingDoor(list, table, conditions);
  const sumDoor = useSumDoor(list);
  const watched = rows.filter(({ figures }) => figures.watched > 0);
  const { figures } = sumOf(rows);
  return (
    <Panel
      title={t('stages')}
      extra={
        <Link className={styles.tap} to="/stage-closed">
          {t('toStages')}
        </Link>
      }
    >
      <p className={styles.legend}>{t('stagesNote')}</p>
      {watched.length === 0 && <EmptyState news="good" title={t('noStages')} />}
      {watched.length > 0 && (
        <div className={`${styles.table} ${styles.stages}`}>
          <PlainTable
            caption={t('stages')}
            head={
              <>
                <th scope="col">{t('unit')}</th>
                {FIGURES.map(([figure, words, colour]) => (
                  <th key={figure} scope="col" className={styles.number}>
                    {colour && <LightShape colour={colour} hollow />} {t(words)}
                  </th>
                ))}
              </>
            }
          >
            {watched.map((row) => (
              <tr key={row.unitId}>
                <th scope="row">{row.name}</th>
                {FIGURES.map(([figure]) => (
                  <td key={figure} className={styles.number}>
                    {door(row, figure)}
                  </td>
                ))}
              </tr>
            ))}
            {watched.length > 1 && (
              <tr className={styles.sum}>
                <th scope="row">{t('sum')}</th>
                {FIGURES.map(([figure]) => (
                  <td key={figure} className={styles.number}>
                    {sumDoor(figures, figure)}
                  </td>
                ))}
              </tr>
            )}
          </PlainTable>
        </div>
      )}
    </Panel>
  );
}
