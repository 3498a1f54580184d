import { Button, Select } from 'antd';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useUnits } from '../../api/directory';
import { useWords } from '../../i18n/words';
import { AcceptanceNumber } from '../../shared/acceptance-number/acceptance-number';
import { shortNumber } from '../../shared/case/short-number';
import { Panel } from '../../shared/page/panel';
import styles from './dispatch.module.css';
import { dispatchWords } from './dispatch-words';
import { useDispatch, type Plan } from './use-dispatch';

export const NO_LEAD_ID = 'dispatch-no-lead';

/** Cases that nobody leads yet: they stay out until somebody is named, right here. */
export function NoLead({ plans }: { plans: readonly Plan[] }) {
  const t = useWords(dispatchWords);
  return (
    <div className={styles.noLead} id={NO_LEAD_ID} tabIndex={-1}>
      <Panel title={t('noLead')} extra={t('cases', { n: plans.length })} flush>
        <ul>
          {plans.map((plan) => (
            <NameLead key={plan.case.id} plan={plan} />
          ))}
        </ul>
      </Panel>
    </div>
  );
}

function focusOn(): void {
  if (document.activeElement !== document.body) return;
  const next =
    document.querySelector<HTMLElement>(`#${NO_LEAD_ID} input`) ??
    document.querySelector<HTMLElement>('[aria-keyshortcuts="Control+Enter"]');
  next?.focus();
}

function NameLead({ plan }: { plan: Plan }) {
  const t = useWords(dispatchWords);
  const { name } = useDispatch();
  const [lead, setLead] = useState<string>();
  const [assists, setAssists] = useState<string[]>(plan.case.assists.map(({ id }) => id));
  // The row goes once it has a lead: the next one takes the focus, or the verb when it was the last.
  useEffect(() => () => void setTimeout(focusOn), []);
  const options = (useUnits().data ?? [])
    .filter(({ kind }) => ['bureau', 'department', 'street'].includes(kind))
    .map((unit) => ({ value: unit.id, label: unit.name }));
  const { id, number, title, isKeyCase, street } = plan.case;
  const short = shortNumber(number.raw) || title;
  const find = { optionFilterProp: 'label' };
  return (
    <li>
      <span className={styles.case}>
        <span>
          <AcceptanceNumber raw={number.raw ?? ''} isKey={isKeyCase} />
          {street && <em>{street.name}</em>}
        </span>
        <Link to={`/cases/${id}`}>{title}</Link>
      </span>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (lead) name.mutate({ plan, leadUnitId: lead, assistUnitIds: assists });
        }}
      >
        <Select
          showSearch={find}
          placeholder={t('setLead')}
          aria-label={t('leadOf', { number: short })}
          options={options}
          value={lead}
          onChange={setLead}
        />
        <Select
          mode="multiple"
          showSearch={find}
          maxTagCount="responsive"
          placeholder={t('setAssist')}
          aria-label={t('assistOf', { number: short })}
          options={options.filter(({ value }) => value !== lead)}
          value={assists}
          onChange={setAssists}
        />
        <Button htmlType="submit" disabled={!lead} loading={name.isPending}>
          {t('save')}
        </Button>
      </form>
      {name.error && (
        <p className={styles.error} role="alert">
          {t('leadFailed', { detail: name.error.detail })}
        </p>
      )}
    </li>
  );
}
