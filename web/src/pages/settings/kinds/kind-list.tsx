import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Problem } from '../../../api/problem';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../shared/light/button';
import { Panel } from '../../../shared/page/panel';
import { PlainTable } from '../../../shared/plain-table/plain-table';
import { ErrorState } from '../../../shared/states/error-state';
import { SkeletonRows } from '../../../shared/states/skeleton-rows';
import { Tag } from '../../../shared/status/tag';
import settings from '../settings.module.css';
import styles from './kinds.module.css';
import { kindsWords } from './kinds-words';
import { moved } from './moved';

interface Kind {
  key: string;
  name: string;
  active: boolean;
}

interface Props<K extends Kind> {
  title: 'duties' | 'acts';
  remark: 'dutiesRemark' | 'actsRemark';
  add: 'addDuty' | 'addAct';
  kinds: UseQueryResult<K[], Error>;
  /** Between the name and the state. */
  columns: readonly [head: string, cell: (kind: K) => ReactNode][];
  /** Never retired. */
  stays: (kind: K) => boolean;
  problem: Problem | null;
  isBusy: boolean;
  onOrder: (keys: string[]) => void;
  onAdd: () => void;
  onChange: (kind: K) => void;
  onSwitch: (kind: K) => void;
}

/** Kinds in their order, each with what may be done to it. */
export function KindList<K extends Kind>(props: Props<K>) {
  const { title, remark, add, kinds, columns, stays, problem, isBusy } = props;
  const t = useWords(kindsWords);
  const { data, error, refetch } = kinds;
  const order = (at: number, by: 1 | -1) => {
    if (data && !isBusy) props.onOrder(moved(data, at, by).map(({ key }) => key));
  };
  return (
    <Panel title={t(title)} flush extra={<Button onClick={props.onAdd}>{t(add)}</Button>}>
      {!data && !error && <SkeletonRows rows={4} height={40} />}
      {error && !data && <ErrorState error={error} title={t('failed')} onRetry={() => void refetch()} />}
      {data && (
        <div className={styles.table}>
          <PlainTable
            caption={t(title)}
            head={
              <>
                <th scope="col">{t('order')}</th>
                <th scope="col">{t('name')}</th>
                {columns.map(([head]) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
                <th scope="col">{t('state')}</th>
                <td />
              </>
            }
          >
            {data.map((kind, at) => (
              <tr key={kind.key} className={kind.active ? undefined : styles.retired}>
                <td className={styles.order}>
                  <Arrow
                    sign="↑"
                    label={t('up', { name: kind.name })}
                    disabled={at === 0}
                    onPress={() => order(at, -1)}
                  />
                  <Arrow
                    sign="↓"
                    label={t('down', { name: kind.name })}
                    disabled={at === data.length - 1}
                    onPress={() => order(at, 1)}
                  />
                </td>
                <th scope="row">{kind.name}</th>
                {columns.map(([head, cell]) => (
                  <td key={head}>{cell(kind)}</td>
                ))}
                <td>
                  <Tag look={kind.active ? 'outline' : 'dashed'}>{t(kind.active ? 'inUse' : 'retired')}</Tag>
                </td>
                <td className={styles.verbs}>
                  <Button
                    type="text"
                    aria-label={t('changeOne', { name: kind.name })}
                    onClick={() => props.onChange(kind)}
                  >
                    {t('change')}
                  </Button>
                  {!stays(kind) && (
                    <Button
                      type="text"
                      aria-label={t(kind.active ? 'retireOne' : 'restoreOne', { name: kind.name })}
                      onClick={() => props.onSwitch(kind)}
                    >
                      {t(kind.active ? 'retire' : 'restore')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </PlainTable>
        </div>
      )}
      <div className={settings.tools}>
        {problem ? (
          <p className={settings.wrong} role="alert">
            {problem.errors[0]?.message ?? problem.detail}
          </p>
        ) : (
          <p>{t(remark)}</p>
        )}
      </div>
    </Panel>
  );
}

interface ArrowProps {
  sign: string;
  label: string;
  disabled: boolean;
  onPress: () => void;
}

/** Stays where it is when it can do no more, so that the keyboard does too. */
function Arrow({ sign, label, disabled, onPress }: ArrowProps) {
  return (
    <Button
      type="text"
      aria-label={label}
      aria-disabled={disabled}
      onClick={() => {
        if (!disabled) onPress();
      }}
    >
      {sign}
    </Button>
  );
}
