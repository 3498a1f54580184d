import { useState, type ReactNode } from 'react';
import { useCurrentUser } from '../../app/current-user';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import type { CaseDetail } from '../../shared/case/case-api';
import { CaseCommunity } from '../../shared/case-community/case-community';
import { circled } from '../../shared/case/circled';
import { dispatchNote } from '../../shared/case/dispatch-note';
import { CaseNoticesPanel } from '../../shared/case-notices/case-notices-panel';
import { foldHistory } from '../../shared/case/fold-history';
import { HISTORY_WORDS } from '../../shared/case/history-words';
import { amountText, MEASURES, unitOf } from '../../shared/case/measures';
import { longDay, shortMoment } from '../../shared/time/format-time';
import { UnitWorkPanel } from '../../shared/unit-work/unit-work-panel';
import { VerdictTag } from '../../shared/verdict/verdict-tag';
import { Photos } from '../phone-case/case-findings';
import { CaseOwnerLine } from '../ownership/owner-line/owner-line';
import { caseWords } from './case-words';
import { Complainant } from './complainant';
import { ErasedNote } from './erasure/erased-note';
import { KeptComplainant } from './erasure/kept-complainant';
import { FollowUpsPanel } from './follow-ups/follow-ups-panel';
import { linkNote } from './links/link-note';
import { LinksPanel } from './links/links-panel';
import { RawCells } from './raw-cells';
import { hasPieces, Pieces } from './split/pieces';
import styles from './case.module.css';

/** Parties, the text and what was found, the photos, the history, the links. */
export function CaseLeft({ found }: { found: CaseDetail }) {
  const isAdministrator = useCurrentUser().role === 'administrator';
  const t = useWords(caseWords);
  const language = useLanguage();
  const comma = language === 'zh' ? '，' : ', ';
  const units = (role: 'LEAD' | 'ASSIST') =>
    found.parties
      .filter((party) => party.role === role)
      .map(({ name, share, signedByName }) =>
        [name, found.isJoint && t('share', { n: share }), signedByName].filter(Boolean).join(' · '),
      )
      .join('、');
  const milestone = [found.nextMilestone, found.nextMilestoneOn && longDay(found.nextMilestoneOn, language)];
  const rows: [string, ReactNode][] = [
    [t('lead'), units('LEAD')],
    [t('assist'), units('ASSIST')],
    [t('leader'), found.caseLeaderName],
    [t('officer'), found.caseOfficerName],
    [t('types'), found.pollutionTypes.map(({ label }) => label).join('、')],
    [t('place'), [found.street?.name, found.place].filter(Boolean).join(' ')],
    [t('community'), found.street && <CaseCommunity key="community" found={found} />],
    [t('goal'), found.closureGoal],
    ...(found.nextMilestone
      ? ([[t('milestone'), milestone.filter(Boolean).join(' · ')]] as [string, ReactNode][])
      : []),
  ];
  const measures = found.measures.map(
    ({ kind, amount }) =>
      `${MEASURES[kind][language]} ${amountText(kind, amount)} ${unitOf(kind, language, amount)}`,
  );
  return (
    <div className={styles.left}>
      <dl className={styles.facts}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value || t('none')}</dd>
          </div>
        ))}
      </dl>
      <CaseOwnerLine caseId={found.id} />
      <UnitWorkPanel found={found} />
      {hasPieces(found) && (
        <Section title={t('split')}>
          <Pieces found={found} />
        </Section>
      )}
      <Section title={t('content')}>
        <div className={styles.quote}>
          <p className={styles.text}>{found.content}</p>
          {found.hasContact && <Complainant caseId={found.id} />}
          {found.erasure && <ErasedNote erasure={found.erasure} />}
          {found.hasContact && isAdministrator && <KeptComplainant found={found} />}
        </div>
      </Section>
      {found.allegations.length > 0 && (
        <Section title={t('allegations')}>
          <table className={styles.verdicts}>
            <tbody>
              {found.allegations.map(({ id, ordinal, text, verdict, ground }) => (
                <tr key={id}>
                  <th scope="row">
                    {circled(ordinal)} {text}
                  </th>
                  <td>{verdict ? <VerdictTag value={verdict} /> : t('open')}</td>
                  <td>{ground}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      )}
      {(['finding', 'handling', 'accountability'] as const).map(
        (name) =>
          found[name] && (
            <Section key={name} title={t(name)}>
              <p className={styles.text}>{found[name]}</p>
            </Section>
          ),
      )}
      {measures.length > 0 && <Section title={t('measures')}>{measures.join(comma)}</Section>}
      <Section title={t('photos')}>
        <Photos found={found} />
      </Section>
      <FollowUpsPanel found={found} />
      <RawCells found={found} />
      <History found={found} />
      <Section title={t('notices')}>
        <CaseNoticesPanel caseId={found.id} />
      </Section>
      <LinksPanel found={found} />
    </div>
  );
}

const KINDS = { all: '', moves: 'case.', evidence: 'evidence.' } as const;

function History({ found }: { found: CaseDetail }) {
  const t = useWords(caseWords);
  const language = useLanguage();
  const [kind, setKind] = useState<keyof typeof KINDS>('all');
  const lines = foldHistory(found.history.filter(({ action }) => action.startsWith(KINDS[kind])));
  const kinds = (
    <span className={styles.kinds}>
      {(Object.keys(KINDS) as (keyof typeof KINDS)[]).map((one) => (
        <button
          key={one}
          type="button"
          className={styles.link}
          aria-pressed={one === kind}
          onClick={() => setKind(one)}
        >
          {t(one)}
        </button>
      ))}
    </span>
  );
  return (
    <Section title={t('history')} extra={kinds}>
      <ol className={styles.history}>
        {lines.map(({ entry, times }) => (
          <li key={entry.id}>
            <time dateTime={entry.at}>{shortMoment(entry.at, language)}</time>
            <b>{entry.actorName}</b>
            <span>
              {HISTORY_WORDS[entry.action]?.[language] ?? entry.action}
              {times > 1 && ` ×${times}`} {linkNote(entry, language)}
              {dispatchNote(entry, language)} {entry.note}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Section({ title, extra, children }: { title: string; extra?: ReactNode; children: ReactNode }) {
  return (
    <section>
      <h3>
        {title} {extra}
      </h3>
      {children}
    </section>
  );
}
