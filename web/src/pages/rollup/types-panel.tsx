import { Button, Select } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { Panel } from '../../shared/page/panel';
import { useIsPhone } from '../../shared/use-viewport';
import { PlainTable } from '../../shared/plain-table/plain-table';
import { MEDIA } from '../../shared/case/media';
import { ListDoor } from './behind/list-door';
import { rollupWords } from './rollup-words';
import { STATE_WORDS, STATES, totalOf, typesOf, type State } from './type-figures';
import type { StandingRow, StandingTable, TypeCounts } from './use-standing';
import styles from './rollup.module.css';

const WIDTH = 300;
const HEIGHT = 14;
interface Props {
  table: StandingTable;
}

/** Kinds of pollution by number, each bar divided by state; the same as a table at one press. */
export default function TypesPanel({ table }: Props) {
  const t = useWords(rollupWords);
  const isPhone = useIsPhone();
  const [chosen, setChosen] = useState<string | null>(null);
  const [asTable, setAsTable] = useState(false);
  const units = [...table.rows, ...table.departments];
  const unit = units.find(({ unitId }) => unitId === chosen) ?? (units.length === 1 ? units[0]! : null);
  const types = typesOf(unit ? [unit] : units);
  const props = { types, unit };
  return (
    <Panel
      title={
        <>
          {t('types')} <small className={styles.aside}>{t('typesNote')}</small>
        </>
      }
      extra={
        <span className={`${styles.steps} no-print`}>
          {units.length > 1 && (
            <Select
              size={isPhone ? 'middle' : 'small'}
              aria-label={t('typesOf')}
              popupMatchSelectWidth={false}
              value={unit?.unitId ?? ''}
              options={[
                { value: '', label: t('everywhere') },
                ...units.map(({ unitId, name }) => ({ value: unitId, label: name })),
              ]}
              onChange={(id: string) => setChosen(id || null)}
            />
          )}
          <Button size={isPhone ? 'middle' : 'small'} onClick={() => setAsTable(!asTable)}>
            {t(asTable ? 'asChart' : 'asTable')}
          </Button>
        </span>
      }
    >
      {types.length === 0 && <p className={styles.legend}>{t('noTypes')}</p>}
      {types.length > 0 && (asTable ? <TypesTable {...props} /> : <TypesChart {...props} />)}
    </Panel>
  );
}

interface Shown {
  types: TypeCounts[];
  /** Null for all units together. */
  unit: StandingRow | null;
}

/** A number of cases of one kind, of one state or of all. */
function useTypeDoor({ unit }: Shown) {
  const t = useWords(rollupWords);
  const language = useLanguage();
  return (medium: TypeCounts['medium'], state: State | null, n: number) => {
    const asked = { figure: 'lead', unitId: unit?.unitId ?? null, medium, state } as const;
    const values = { type: MEDIA[medium][language], state: state ? t(STATE_WORDS[state]) : t('sum'), n };
    const label = t('typeDoor', { name: unit?.name ?? t('everywhere'), ...values });
    return <ListDoor n={n} asked={asked} label={label} />;
  };
}

function TypesTable(props: Shown) {
  const t = useWords(rollupWords);
  const language = useLanguage();
  const door = useTypeDoor(props);
  const heads = [...STATES.map((state) => STATE_WORDS[state]), 'sum'] as const;
  return (
    <div className={styles.table}>
      <PlainTable
        caption={t('types')}
        head={
          <>
            <th scope="col">{t('type')}</th>
            {heads.map((name) => (
              <th key={name} scope="col" className={styles.number}>
                {t(name)}
              </th>
            ))}
          </>
        }
      >
        {props.types.map((counts) => (
          <tr key={counts.medium}>
            <th scope="row">{MEDIA[counts.medium][language]}</th>
            {STATES.map((state) => (
              <td key={state} className={styles.number}>
                {door(counts.medium, state, counts[state])}
              </td>
            ))}
            <td className={styles.number}>{door(counts.medium, null, totalOf(counts))}</td>
          </tr>
        ))}
      </PlainTable>
    </div>
  );
}

function TypesChart(props: Shown) {
  const t = useWords(rollupWords);
  const language = useLanguage();
  const door = useTypeDoor(props);
  const most = Math.max(1, ...props.types.map(totalOf));
  const said = (counts: TypeCounts) =>
    STATES.filter((state) => counts[state] > 0)
      .map((state) => `${t(STATE_WORDS[state])} ${counts[state]}`)
      .join(', ');
  return (
    <>
      <p className={styles.legend} aria-hidden="true">
        {STATES.map((state) => (
          <span key={state}>
            <svg width="14" height="12">
              <rect className={styles[state]} width="14" height="12" />
            </svg>{' '}
            {t(STATE_WORDS[state])}
          </span>
        ))}
      </p>
      <ul className={styles.types}>
        {props.types.map((counts) => {
          let at = 0;
          return (
            <li key={counts.medium}>
              <span>{MEDIA[counts.medium][language]}</span>
              <svg
                role="img"
                aria-label={`${MEDIA[counts.medium][language]}: ${said(counts)}`}
                viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
                preserveAspectRatio="none"
              >
                {STATES.map((state) => {
                  const width = (counts[state] / most) * WIDTH;
                  const x = at;
                  at += width;
                  return (
                    width > 0 && (
                      <rect key={state} className={styles[state]} x={x} width={width} height={HEIGHT}>
                        <title>{`${t(STATE_WORDS[state])} ${counts[state]}`}</title>
                      </rect>
                    )
                  );
                })}
              </svg>
              <b>{door(counts.medium, null, totalOf(counts))}</b>
            </li>
          );
        })}
      </ul>
    </>
  );
}
