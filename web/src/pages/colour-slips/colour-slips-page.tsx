import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useCurrentUser } from '../../app/current-user';
import { isHandler } from '../../app/handling-roles';
import { useWords } from '../../i18n/words';
import { Button } from '../../shared/light/button';
import { PageHeader } from '../../shared/page/page-header';
import { PhoneHeader } from '../../shared/page/phone-header';
import { useIsPhone } from '../../shared/use-viewport';
import { AccountsTab } from './accounts-tab';
import { colourSlipsWords } from './colour-slips-words';
import styles from './colour-slips.module.css';
import { IssueSheet } from './issue-sheet';
import { mayIssueSlips } from './may-issue';
import { ProposalsTab } from './proposals-tab';
import { SlipsTab } from './slips-tab';
import { useSlipCounts } from './use-colour-slips';

const TABS = ['proposals', 'slips', 'accounts'] as const;
type Tab = (typeof TABS)[number];

/** 三色督办单: what is proposed, what is out, what each unit has got. */
export default function ColourSlipsPage() {
  const t = useWords(colourSlipsWords);
  const { role } = useCurrentUser();
  const isPhone = useIsPhone();
  const [search, setSearch] = useSearchParams();
  const [issuing, setIssuing] = useState(false);
  const counts = useSlipCounts().data;
  const issues = mayIssueSlips(role);
  const tabs = TABS.filter((tab) => tab !== 'proposals' || issues);
  const asked = search.get('tab') as Tab | null;
  const tab = asked && tabs.includes(asked) ? asked : tabs[0]!;
  const waiting: Record<Tab, number> = {
    proposals: counts?.proposals ?? 0,
    slips: counts?.toReceive ?? 0,
    accounts: counts?.consequences ?? 0,
  };
  const subtitle = t(isHandler(role) ? 'unitSubtitle' : 'subtitle');
  const tools = issues && <Button onClick={() => setIssuing(true)}>{t('newSlip')}</Button>;
  return (
    <>
      {isPhone ? (
        <PhoneHeader title={t('title')} subtitle={subtitle} />
      ) : (
        <PageHeader title={t('title')} subtitle={subtitle} tools={tools} />
      )}
      {isPhone && tools && <div className={styles.phoneTools}>{tools}</div>}
      <div className={styles.tabs} role="group" aria-label={t('tabs')}>
        {tabs.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === tab}
            onClick={() => setSearch({ tab: one }, { replace: true })}
          >
            {t(one)} {waiting[one] > 0 && waiting[one]}
          </button>
        ))}
      </div>
      {tab === 'proposals' && <ProposalsTab />}
      {tab === 'slips' && <SlipsTab />}
      {tab === 'accounts' && <AccountsTab />}
      {issuing && <IssueSheet onClose={() => setIssuing(false)} />}
    </>
  );
}
