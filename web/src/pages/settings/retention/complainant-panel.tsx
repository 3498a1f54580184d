import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { Panel } from '../../../shared/page/panel';
import { PlainTable } from '../../../shared/plain-table/plain-table';
import { ErrorState } from '../../../shared/states/error-state';
import { shortMoment } from '../../../shared/time/format-time';
import settings from '../settings.module.css';
import { complainantWords } from './complainant-words';
import {
  useComplainantRules,
  useErasurePreview,
  useSetComplainantRule,
  type ComplainantRules,
} from './use-complainant-rules';

/** 举报人信息保留期: after how many months the nights forget who complained, and whom the next one would. */
export function ComplainantPanel() {
  const t = useWords(complainantWords);
  const language = useLanguage();
  const { data, error, refetch } = useComplainantRules();
  const [wanted, setWanted] = useState<number | null | undefined>(undefined);
  if (error) return <ErrorState error={error} title={t('unread')} onRetry={() => void refetch()} />;
  if (!data) return null;
  const { months, changedByName, changedAt, campaigns } = data;
  const asked = wanted === undefined || wanted === months || wanted === null ? undefined : wanted;
  return (
    <Panel title={t('title')} flush>
      <div className={settings.table}>
        <PlainTable
          caption={t('title')}
          head={(['where', 'months', 'verb'] as const).map((name) => (
            <th key={name} scope="col">
              {t(name)}
            </th>
          ))}
        >
          <RuleRow
            key={`district ${months}`}
            rules={data}
            scope={{ id: 'district', name: t('district'), months, own: true }}
            onWanted={setWanted}
          />
          {campaigns.map((one) => (
            <RuleRow key={`${one.id} ${one.own} ${one.months}`} rules={data} scope={one} />
          ))}
        </PlainTable>
      </div>
      <p className={settings.remark}>
        {changedByName && changedAt
          ? t('decided', { by: changedByName, at: shortMoment(changedAt, language) })
          : t('undecided')}{' '}
        {t('from')} {t('final')}
      </p>
      <Preview months={asked} least={data.least} />
    </Panel>
  );
}

interface Scope {
  id: string;
  name: string;
  months: number | null;
  own: boolean;
}

function RuleRow({
  rules,
  scope: { id, name, months, own },
  onWanted,
}: {
  rules: ComplainantRules;
  scope: Scope;
  onWanted?: (months: number | null) => void;
}) {
  const t = useWords(complainantWords);
  const [wanted, setWanted] = useState<number | null>(own ? months : null);
  const set = useSetComplainantRule(id);
  const isDistrict = id === 'district';
  return (
    <tr>
      <th className={settings.wraps} scope="row">
        {name}
      </th>
      <td>
        <InputNumber
          aria-label={t('monthsOf', { where: name })}
          max={rules.most}
          min={1}
          onChange={(value) => {
            setWanted(value);
            onWanted?.(value);
          }}
          placeholder={t(own ? 'never' : 'as')}
          precision={0}
          value={wanted}
        />{' '}
        {isDistrict && t('least', { n: rules.least })}
        {set.error && <p role="alert">{set.error.errors?.[0]?.message ?? set.error.message}</p>}
      </td>
      <td className={settings.verb}>
        <Button
          aria-label={t('saveOf', { where: name })}
          disabled={isDistrict ? wanted === months : wanted === null || (own && wanted === months)}
          loading={set.isPending}
          onClick={() => set.mutate(wanted)}
        >
          {t('save')}
        </Button>
        {!isDistrict && !(own && months === null) && (
          <Button aria-label={t('keepOf', { where: name })} onClick={() => set.mutate(null)}>
            {t('keep')}
          </Button>
        )}
        {own && !isDistrict && (
          <Button aria-label={t('dropOf', { where: name })} onClick={() => set.mutate(undefined)}>
            {t('drop')}
          </Button>
        )}
      </td>
    </tr>
  );
}

/** Shown before it is saved, too. */
function Preview({ months, least }: { months: number | undefined; least: number }) {
  const t = useWords(complainantWords);
  const language = useLanguage();
  const { data } = useErasurePreview(months !== undefined && months < least ? undefined : months);
  if (!data) return null;
  const list = data.held.map(({ why, count }) => t(why, { n: count })).join(language === 'zh' ? '、' : ', ');
  return (
    <p className={settings.remark} aria-live="polite">
      {months !== undefined && months >= least
        ? t('ifSet', { m: months, n: data.due })
        : t('next', { n: data.due })}
      {data.more && t('more')}
      {language === 'zh' ? '。' : '. '}
      {list && t('heldBack', { list })}
    </p>
  );
}
