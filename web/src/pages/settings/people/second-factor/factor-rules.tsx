import { InputNumber, Switch } from 'antd';
import { useLanguage } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { useConfirmBar } from '../../../../shared/confirm-bar/confirm-bar-provider';
import { Panel } from '../../../../shared/page/panel';
import { PlainTable } from '../../../../shared/plain-table/plain-table';
import { ROLE_WORDS } from '../../../../shared/roles/role-words';
import { ErrorState } from '../../../../shared/states/error-state';
import { dayOf, longDay } from '../../../../shared/time/format-time';
import { factorWords } from './factor-words';
import styles from './factor-rules.module.css';
import { useFactorRules, useSetFactorRule, type FactorRule } from './use-factor-people';

/** Those who see and decide most; for others a demand that was once made stays visible. */
const USUAL = ['administrator', 'reviewer'];

/** Which roles have to use a sign-in code, and from when on. */
export function FactorRules() {
  const t = useWords(factorWords);
  const rules = useFactorRules();
  const shown = (rules.data ?? []).filter(({ role, demanded }) => demanded || USUAL.includes(role));
  return (
    <Panel title={t('rules')}>
      <p className={styles.hint}>{t('rulesHint')}</p>
      {rules.isError && (
        <ErrorState error={rules.error} title={t('failed')} onRetry={() => void rules.refetch()} />
      )}
      {shown.length > 0 && (
        <PlainTable
          caption={t('rules')}
          head={
            <>
              <th scope="col">{t('role')}</th>
              <th scope="col">{t('demanded')}</th>
              <th scope="col">{t('grace')}</th>
            </>
          }
        >
          {shown.map((rule) => (
            <Rule key={rule.role} rule={rule} />
          ))}
        </PlainTable>
      )}
    </Panel>
  );
}

function Rule({ rule }: { rule: FactorRule }) {
  const t = useWords(factorWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const set = useSetFactorRule();
  const role = ROLE_WORDS[rule.role][language];
  const change = (part: Partial<FactorRule>) =>
    set.mutate(
      { ...rule, ...part },
      {
        onSuccess: () => confirm({ text: t('set', { role }) }),
        onError: (problem) => confirm({ text: problem.detail }),
      },
    );
  return (
    <tr>
      <td>{role}</td>
      <td>
        <Switch
          checked={rule.demanded}
          loading={set.isPending}
          aria-label={t('demandedOf', { role })}
          onChange={(demanded) => change({ demanded })}
        />
      </td>
      <td>
        <InputNumber
          min={0}
          max={90}
          precision={0}
          key={rule.graceDays}
          defaultValue={rule.graceDays}
          aria-label={t('graceOf', { role })}
          disabled={!rule.demanded}
          onBlur={({ target }) => {
            const graceDays = Number(target.value);
            if (rule.demanded && graceDays !== rule.graceDays) change({ graceDays });
          }}
        />{' '}
        {rule.owedFrom && t('from', { day: longDay(dayOf(new Date(rule.owedFrom)), language) })}
      </td>
    </tr>
  );
}
