import { useWords } from '../../i18n/words';
import { Panel } from '../../shared/page/panel';
import { PlainTable } from '../../shared/plain-table/plain-table';
import { Door } from '../../shared/door/door';
import { totalsWords } from './totals-words';
import type { CaseTotals } from './use-case-totals';
import styles from './totals.module.css';

/** How much each unit has, joint cases by their shares; with what has no unit yet it adds up to all. */
export function SharesTable({ totals, list }: { totals: CaseTotals; list: string }) {
  const t = useWords(totalsWords);
  const { units, total } = totals;
  const door = (name: string, what: 'leads' | 'ofJoint', n: number, to: string) => (
    <td className={styles.number}>
      <Door n={n} to={`${list}&${to}`} label={t('door', { name, what: t(what), n })} />
    </td>
  );
  return (
    <Panel title={t('byUnit')} flush>
      <div className={styles.table}>
        <PlainTable
          caption={t('byUnit')}
          head={
            <>
              <th scope="col">{t('unit')}</th>
              <th scope="col" className={styles.number}>
                {t('leads')}
              </th>
              <th scope="col" className={styles.number}>
                {t('ofJoint')}
              </th>
              <th scope="col" className={styles.number}>
                {t('share')}
              </th>
            </>
          }
        >
          {units.map(({ unitId, name, leads, joint, share }) => (
            <tr key={unitId}>
              <th scope="row">{name}</th>
              {door(name, 'leads', leads, `lead=${unitId}`)}
              {door(name, 'ofJoint', joint, `share=${unitId}&mark=joint`)}
              <td className={styles.number}>
                <Door
                  n={share}
                  to={share === '0' ? null : `${list}&share=${unitId}`}
                  label={t('doorShare', { name, n: share })}
                />
              </td>
            </tr>
          ))}
          {total.unassigned > 0 && (
            <tr>
              <th scope="row">{t('noUnit')}</th>
              <td />
              <td />
              <td className={styles.number}>
                <Door
                  n={total.unassigned}
                  to={`${list}&nounit=1`}
                  label={t('door', { name: t('noUnit'), what: t('share'), n: total.unassigned })}
                />
              </td>
            </tr>
          )}
          <tr className={styles.sum}>
            <th scope="row">{t('sum')}</th>
            <td />
            {door(t('sum'), 'ofJoint', total.joint, 'mark=joint')}
            <td className={styles.number}>
              <Door
                n={total.after}
                to={list}
                label={t('door', { name: t('sum'), what: t('after'), n: total.after })}
              />
            </td>
          </tr>
        </PlainTable>
      </div>
      <p className={styles.note}>{t('note')}</p>
    </Panel>
  );
}
