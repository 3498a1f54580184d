import type { Role } from '../../api/session';
import { useCurrentUser } from '../../app/current-user';
import { useWords } from '../../i18n/words';
import { PageHeader } from '../../shared/page/page-header';
import { PhoneHeader } from '../../shared/page/phone-header';
import { useIsPhone } from '../../shared/use-viewport';
import { DecisionTable } from './decision-table';
import { LogFilters } from './log-filters';
import { LogList } from './log-list';
import { MailReader } from './mail-reader';
import { MailTable } from './mail-table';
import { sendLogWords } from './send-log-words';
import styles from './send-log.module.css';
import { Undelivered } from './undelivered';
import { TABS, useLogFilter } from './use-log-filter';
import { useDecisions, useSendLog, type LogFilter } from './use-send-log';

const RESENDS: readonly Role[] = ['administrator', 'bureau-officer'];
const SEE_ALL: readonly Role[] = [...RESENDS, 'auditor'];

interface ListProps {
  filter: LogFilter;
  onOpen: (id: string) => void;
  resends: boolean;
  isOwn: boolean;
}

/** What went out, to whom and why, what did not get there, and why something was not sent; most see what was sent to them. */
export default function SendLogPage() {
  const t = useWords(sendLogWords);
  const isPhone = useIsPhone();
  const { role } = useCurrentUser();
  const log = useLogFilter();
  const { tab, filter, put } = log;
  const props: ListProps = {
    filter,
    resends: RESENDS.includes(role),
    isOwn: !SEE_ALL.includes(role),
    onOpen: (id) => put({ mail: id }),
  };
  const subtitle = t(props.isOwn ? 'subtitleOwn' : 'subtitle');
  return (
    <>
      {isPhone ? (
        <PhoneHeader title={t('title')} subtitle={subtitle} />
      ) : (
        <PageHeader title={t('title')} subtitle={subtitle} />
      )}
      <nav className={styles.tabs} aria-label={t('tabs')}>
        {TABS.map((one) => (
          <button
            key={one}
            type="button"
            aria-current={one === tab ? 'page' : undefined}
            onClick={() => put({ tab: one, state: null, decision: null })}
          >
            {t(one)}
          </button>
        ))}
      </nav>
      <LogFilters log={log} isOwn={props.isOwn} />
      {tab === 'mails' && <Mails {...props} />}
      {tab === 'decisions' && <Decisions {...props} />}
      {tab === 'failing' && <Failing {...props} />}
      <MailReader id={log.mail} onClose={() => put({ mail: null })} />
    </>
  );
}

function Mails({ filter, isOwn, ...rest }: ListProps) {
  const t = useWords(sendLogWords);
  return (
    <LogList
      query={useSendLog(filter, false)}
      empty={{ title: t('empty'), text: t(isOwn ? 'emptyOwn' : 'emptyText') }}
    >
      {(mails) => <MailTable mails={mails} {...rest} />}
    </LogList>
  );
}

function Decisions({ filter, onOpen }: ListProps) {
  const t = useWords(sendLogWords);
  return (
    <LogList query={useDecisions(filter)} empty={{ title: t('emptyDecisions') }}>
      {(notices) => <DecisionTable notices={notices} onOpen={onOpen} />}
    </LogList>
  );
}

function Failing({ filter, isOwn, ...rest }: ListProps) {
  const t = useWords(sendLogWords);
  return (
    <>
      <LogList query={useSendLog(filter, true)} empty={{ title: t('emptyFailing'), isGood: true }}>
        {(mails) => <MailTable mails={mails} {...rest} />}
      </LogList>
      {!isOwn && <Undelivered clears={rest.resends} />}
    </>
  );
}
