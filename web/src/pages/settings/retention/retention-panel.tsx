import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { useWords } from '../../../i18n/words';
import { Panel } from '../../../shared/page/panel';
import { PlainTable } from '../../../shared/plain-table/plain-table';
import { ErrorState } from '../../../shared/states/error-state';
import settings from '../settings.module.css';
import { retentionWords } from './retention-words';
import { useRetention, useSetRetention, type RetentionRule } from './use-retention';

/** 保留期: for how many days text is kept that only grows, and what stays of it afterwards. */
export function RetentionPanel() {
  const t = useWords(retentionWords);
  const { data, error, refetch } = useRetention();
  if (error) return <ErrorState error={error} title={t('unread')} onRetry={() => void refetch()} />;
  if (!data) return null;
  return (
    <Panel title={t('title')} flush>
      <div className={settings.table}>
        <PlainTable
          caption={t('title')}
          head={(['kind', 'days', 'what', 'verb'] as const).map((name) => (
            <th key={name} scope="col">
              {t(name)}
            </th>
          ))}
        >
          {data.map((rule) => (
            <RuleRow key={`${rule.kind} ${rule.days}`} rule={rule} />
          ))}
        </PlainTable>
      </div>
      <p className={settings.remark}>{t('night')}</p>
    </Panel>
  );
}

function RuleRow({ rule: { kind, days, least } }: { rule: RetentionRule }) {
  const t = useWords(retentionWords);
  const [wanted, setWanted] = useState<number | null>(days);
  const set = useSetRetention(kind);
  const name = t(kind);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <InputNumber
          aria-label={t('daysOf', { kind: name })}
          min={1}
          precision={0}
          value={wanted}
          onChange={setWanted}
        />{' '}
        {t('least', { n: least })}
        {set.error && <p role="alert">{set.error.message}</p>}
      </td>
      <td>{t(`${kind}Then`)}</td>
      <td className={settings.verb}>
        <Button
          aria-label={t('saveOf', { kind: name })}
          disabled={wanted === null || wanted === days}
          loading={set.isPending}
          onClick={() => wanted !== null && set.mutate(wanted)}
        >
          {t('save')}
        </Button>
      </td>
    </tr>
  );
}
