import { Link } from 'react-router';
import { useWords } from '../../i18n/words';
import { Panel } from '../../shared/page/panel';
import { PlainTable } from '../../shared/plain-table/plain-table';
import { useIsPhone } from '../../shared/use-viewport';
import { liveCases } from './live-cases';
import styles from './ownership.module.css';
import { ownershipWords } from './ownership-words';
import type { StreetLine } from './use-ownership';

interface Props {
  streets: readonly StreetLine[];
  onOpen: (id: string) => void;
}

/** Areas that are named before the rest is a number. */
const FEW = 3;

/** Every street at a glance. */
export function StreetTable({ streets, onOpen }: Props) {
  const t = useWords(ownershipWords);
  const isPhone = useIsPhone();
  const facts = (street: StreetLine) =>
    [
      [t('leaders'), <Leaders key="leaders" street={street} />],
      [t('areas'), <Areas key="areas" street={street} />],
      [t('points'), <Points key="points" street={street} />],
      [t('cases'), <Cases key="cases" street={street} />],
      [t('tasks'), <span key="tasks">{street.tasks}</span>],
    ] as const;
  const name = ({ unit }: StreetLine) => (
    <button
      type="button"
      className={`${styles.link} prints`}
      aria-label={t('openStreet', { name: unit.name })}
      onClick={() => onOpen(unit.id)}
    >
      {unit.name}
    </button>
  );
  if (isPhone)
    return (
      <ul className={styles.cards}>
        {streets.map((street) => (
          <li key={street.unit.id}>
            {name(street)}
            <dl className={styles.pair}>
              {facts(street).map(([word, value]) => [
                <dt key={`${word} dt`}>{word}</dt>,
                <dd key={`${word} dd`}>{value}</dd>,
              ])}
              <dt>{t('gapCount')}</dt>
              <dd>{street.gaps}</dd>
            </dl>
          </li>
        ))}
      </ul>
    );
  return (
    <Panel flush>
      <div className={styles.scroll}>
        <PlainTable
          caption={t('byStreet')}
          head={
            <>
              <th scope="col">{t('street')}</th>
              {['leaders', 'areas', 'points', 'cases', 'tasks', 'gapCount'].map((key) => (
                <th key={key} scope="col">
                  {t(key as 'leaders')}
                </th>
              ))}
            </>
          }
        >
          {streets.map((street) => (
            <tr key={street.unit.id}>
              <th scope="row">{name(street)}</th>
              {facts(street).map(([word, value]) => (
                <td key={word}>{value}</td>
              ))}
              <td className={styles.number}>
                {street.gaps > 0 ? <b className={styles.missing}>{street.gaps}</b> : 0}
              </td>
            </tr>
          ))}
        </PlainTable>
      </div>
    </Panel>
  );
}

function Leaders({ street: { leaders } }: { street: StreetLine }) {
  const t = useWords(ownershipWords);
  if (leaders.length === 0) return <span className={styles.missing}>{t('nobody')}</span>;
  return <>{leaders.map(({ name }) => name).join('、')}</>;
}

function Areas({ street: { areas } }: { street: StreetLine }) {
  const t = useWords(ownershipWords);
  if (areas.length === 0) return <span className={styles.missing}>{t('nobody')}</span>;
  const held = areas.filter(({ gap }) => gap === null).length;
  return (
    <>
      {t('held', { held, total: areas.length })}
      <span className={styles.below}>
        {areas
          .slice(0, FEW)
          .map(({ name, standing }) => [name, standing?.personName].filter(Boolean).join(' '))
          .join('、')}
        {areas.length > FEW && t('andMore', { n: areas.length })}
      </span>
    </>
  );
}

function Points({ street: { points } }: { street: StreetLine }) {
  const t = useWords(ownershipWords);
  return <>{points.total === 0 ? t('noCases') : t('held', points)}</>;
}

function Cases({ street: { unit, cases } }: { street: StreetLine }) {
  const t = useWords(ownershipWords);
  if (cases.open === 0) return <>{t('noCases')}</>;
  return (
    <Link
      to={liveCases(`home=${unit.id}`)}
      aria-label={t('doorCases', { name: unit.name, n: cases.open, led: cases.led })}
    >
      {t('casesOf', { open: cases.open, led: cases.led })}
    </Link>
  );
}
