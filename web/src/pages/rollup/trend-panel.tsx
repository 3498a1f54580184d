import { Button } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { Panel } from '../../shared/page/panel';
import { PlainTable } from '../../shared/plain-table/plain-table';
import { shortDay } from '../../shared/time/format-time';
import type { TrendFigure } from './behind/asked-list';
import { ListDoor } from './behind/list-door';
import { rollupWords } from './rollup-words';
import type { StandingTable } from './use-standing';
import styles from './rollup.module.css';

const HEIGHT = 160;
const STEP = 56;
const BAR = 28;
const FOOT = 6;
const HEAD = 20;

/** Received as bars and closed as a line, every figure written; the same as a table at one press. */
export default function TrendPanel({ trend }: Pick<StandingTable, 'trend'>) {
  const t = useWords(rollupWords);
  const [asTable, setAsTable] = useState(false);
  if (trend.length < 2) return null;
  return (
    <Panel
      title={t('trend', { n: trend.length })}
      extra={
        <Button size="small" className="no-print" onClick={() => setAsTable(!asTable)}>
          {t(asTable ? 'asChart' : 'asTable')}
        </Button>
      }
    >
      {asTable ? <TrendTable trend={trend} /> : <TrendChart trend={trend} />}
    </Panel>
  );
}

function TrendTable({ trend }: Pick<StandingTable, 'trend'>) {
  const t = useWords(rollupWords);
  const language = useLanguage();
  return (
    <PlainTable
      caption={t('trend', { n: trend.length })}
      head={
        <>
          <th scope="col">{t('morning')}</th>
          <th scope="col" className={styles.number}>
            {t('opened')}
          </th>
          <th scope="col" className={styles.number}>
            {t('closed')}
          </th>
          <th scope="col" className={styles.number}>
            {t('overdue')}
          </th>
        </>
      }
    >
      {trend.map(({ day, opened, closed, overdue }) => (
        <tr key={day}>
          <th scope="row">{shortDay(day, language)}</th>
          <td className={styles.number}>
            <PointDoor day={day} figure="opened" n={opened} />
          </td>
          <td className={styles.number}>
            <PointDoor day={day} figure="closed-since" n={closed} />
          </td>
          <td className={styles.number}>
            <PointDoor day={day} figure="own-overdue" n={overdue} />
          </td>
        </tr>
      ))}
    </PlainTable>
  );
}

function TrendChart({ trend }: Pick<StandingTable, 'trend'>) {
  const t = useWords(rollupWords);
  const language = useLanguage();
  const most = Math.max(1, ...trend.flatMap(({ opened, closed, overdue }) => [opened, closed, overdue]));
  const y = (n: number) => HEAD + HEIGHT - (n / most) * HEIGHT;
  const x = (index: number) => index * STEP + STEP / 2;
  const words = trend
    .map(
      ({ day, opened, closed, overdue }) =>
        `${shortDay(day, language)} ${t('opened')} ${opened} ${t('closed')} ${closed} ${t('overdue')} ${overdue}`,
    )
    .join('; ');
  return (
    <div className={styles.chart} tabIndex={0} role="group" aria-label={t('trend', { n: trend.length })}>
      <p className={styles.legend} aria-hidden="true">
        <i className={styles.bars} /> {t('opened')} <i className={styles.line} /> {t('closed')}{' '}
        <i className={styles.lateLine} /> {t('overdue')}
      </p>
      <svg
        role="img"
        aria-label={words}
        width={trend.length * STEP}
        height={HEAD + HEIGHT + FOOT}
        viewBox={`0 0 ${trend.length * STEP} ${HEAD + HEIGHT + FOOT}`}
      >
        {trend.map(({ day, opened }, index) => (
          <g key={day}>
            <rect x={x(index) - BAR / 2} width={BAR} y={y(opened)} height={HEAD + HEIGHT - y(opened)} />
            <text x={x(index)} y={y(opened) - 5}>
              {opened}
            </text>
          </g>
        ))}
        <polyline points={trend.map(({ closed }, index) => `${x(index)},${y(closed)}`).join(' ')} />
        <polyline
          className={styles.lateTrend}
          points={trend.map(({ overdue }, index) => `${x(index)},${y(overdue)}`).join(' ')}
        />
        {trend.map(({ day, closed }, index) => (
          <circle key={day} cx={x(index)} cy={y(closed)} r="3" />
        ))}
      </svg>
      <ol className={styles.points} style={{ gridTemplateColumns: `repeat(${trend.length}, ${STEP}px)` }}>
        {trend.map(({ day, opened, closed, overdue }) => (
          <li key={day}>
            <b>{shortDay(day, language)}</b>
            <span>
              <i className={styles.bars} aria-hidden="true" />
              <PointDoor day={day} figure="opened" n={opened} />
            </span>
            <span>
              <i className={styles.line} aria-hidden="true" />
              <PointDoor day={day} figure="closed-since" n={closed} />
            </span>
            <span>
              <i className={styles.lateLine} aria-hidden="true" />
              <PointDoor day={day} figure="own-overdue" n={overdue} />
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** A number of one morning that opens the very cases it counted. */
function PointDoor({ day, figure, n }: { day: string; figure: TrendFigure; n: number }) {
  const t = useWords(rollupWords);
  const language = useLanguage();
  const asked = { figure, unitId: null, medium: null, state: null, on: day };
  const label = t('pointDoor', { day: shortDay(day, language), what: t(figure), n });
  return <ListDoor n={n} asked={asked} label={label} />;
}
