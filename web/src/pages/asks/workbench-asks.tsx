import { Link } from 'react-router';
import { useCurrentUser } from '../../app/current-user';
import { isHandler } from '../../app/handling-roles';
import { useWords } from '../../i18n/words';
import { Panel } from '../../shared/page/panel';
import { asksWords } from './asks-words';
import styles from './asks.module.css';
import { useCallCounts } from './use-calls';
import { useExtensionCount } from './use-extensions';

/** What is asked of the reader: extensions to decide, calls to answer and to confirm. Nothing where there is none. */
export function WorkbenchAsks() {
  const t = useWords(asksWords);
  const { role } = useCurrentUser();
  const extensions = useExtensionCount().data?.open ?? 0;
  const { toAnswer = 0, toConfirm = 0 } = useCallCounts().data ?? {};
  const decides = role === 'bureau-officer' || role === 'administrator';
  const rows = [
    {
      n: extensions,
      words: t(decides ? 'todoExtensions' : 'mineExtensions', { n: extensions }),
      to: isHandler(role) ? '/cases?view=all&mark=extension-asked' : '/extensions',
    },
    {
      n: toAnswer,
      words: t(role === 'department-user' ? 'todoAnswer' : 'waitAnswer', { n: toAnswer }),
      to: '/calls',
    },
    { n: toConfirm, words: t('todoConfirm', { n: toConfirm }), to: '/calls' },
  ].filter(({ n }) => n > 0);
  if (rows.length === 0) return null;
  return (
    <div className={styles.workbench}>
      <Panel title={t('todo')}>
        <ul className={styles.doors}>
          {rows.map(({ words, to }) => (
            <li key={words}>
              <Link to={to}>{words}</Link>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}
