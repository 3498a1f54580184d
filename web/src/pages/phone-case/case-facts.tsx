import type { ReactNode } from 'react';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { AcceptanceNumber } from '../../shared/acceptance-number/acceptance-number';
import { CaseCommunity } from '../../shared/case-community/case-community';
import { StatusTag } from '../../shared/status/status-tag';
import { longDay } from '../../shared/time/format-time';
import type { CaseDetail } from '../../shared/case/case-api';
import { phoneCaseWords } from './phone-case-words';
import styles from './phone-case.module.css';

/** Who, where, what kind; a row without a value is left out. */
export function CaseFacts({ found }: { found: CaseDetail }) {
  const t = useWords(phoneCaseWords);
  const language = useLanguage();
  const units = (role: 'LEAD' | 'ASSIST') =>
    found.parties
      .filter((party) => party.role === role)
      .map((party) => [party.name, party.signedByName].filter(Boolean).join(' · '))
      .join('、');
  const rows: [string, ReactNode][] = [
    [t('number'), <AcceptanceNumber key="number" raw={found.number.raw ?? ''} isKey={found.isKeyCase} />],
    [t('status'), <StatusTag key="status" status={found.status} />],
    [t('lead'), units('LEAD')],
    [t('assists'), units('ASSIST')],
    [t('leader'), found.caseLeaderName],
    [t('officer'), found.caseOfficerName],
    [t('place'), [found.street?.name, found.place].filter(Boolean).join(' ')],
    [t('community'), found.street && <CaseCommunity key="community" found={found} />],
    [t('types'), found.pollutionTypes.map((type) => type.label).join('、')],
    [t('goal'), found.closureGoal],
    [
      t('milestone'),
      found.nextMilestone &&
        [found.nextMilestone, found.nextMilestoneOn && longDay(found.nextMilestoneOn, language)]
          .filter(Boolean)
          .join(' · '),
    ],
    [t('campaign'), [found.campaignName, found.batchLabel].filter(Boolean).join(' · ')],
  ];
  return (
    <dl className={styles.facts}>
      {rows
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
