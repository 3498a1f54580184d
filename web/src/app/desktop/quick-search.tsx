import { SearchOutlined } from '@ant-design/icons';
import { lazy, Suspense, useRef, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '../../i18n/words';
import { KeyCap } from '../../shared/key-cap/key-cap';
import { isExplained } from '../../shared/explained-light/is-explained';
import { useKeys } from '../../shared/keys/use-keys';
import { Sheet } from '../../shared/light/sheet';
import { maySeeTasks } from '../../pages/rectifications/who-may';
import { useCurrentUser } from '../current-user';
import { shellWords } from '../shell-words';
import { QuickHit } from './quick-hit';
import styles from './quick-search.module.css';
import { groupHits, useFoundTasks, useQuickSearch, type HitGroup, type SearchHit } from './use-quick-search';

const WhyThisDate = lazy(() =>
  import('../../shared/explained-light/why-this-date').then((found) => ({ default: found.WhyThisDate })),
);

const GROUPS = {
  number: 'hitNumber',
  place: 'hitPlace',
  content: 'hitContent',
  handling: 'hitHandling',
  file: 'hitFile',
} as const satisfies Record<HitGroup, string>;
const LIST = 'quick-search-list';
const idOf = (index: number) => `${LIST}-${index}`;

/** Search from everywhere (`/`): the best hits at once, all of them in the ledger. */
export function QuickSearch({ path }: { path: string }) {
  const t = useWords(shellWords);
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const [why, setWhy] = useState<SearchHit['case'] | null>(null);
  const { found, waiting, error } = useQuickSearch(text);
  useKeys([{ keys: '/', label: t('search'), run: () => field.current?.focus() }]);

  const groups = groupHits(found?.hits ?? [], text);
  const hits = groups.flatMap(([, members]) => members);
  const { role } = useCurrentUser();
  const tasks = useFoundTasks(text, maySeeTasks(role));
  // Behind the cases stands the way to all of them, then come the tasks.
  const ofCases = hits.length > 0 ? hits.length + 1 : 0;
  const count = ofCases + tasks.length;
  const shown = open && text.trim() !== '';

  const asked = hits[at];
  const leave = () => {
    setOpen(false);
    field.current?.blur();
  };
  const toLedger = () => {
    const words = text.trim();
    leave();
    void navigate(words ? `${path}?campaign=all&q=${encodeURIComponent(words)}` : path);
  };
  const openAt = (index: number) => {
    const task = tasks[index - ofCases];
    const hit = hits[index];
    if (!hit && !task) return toLedger();
    leave();
    setText('');
    return void navigate(hit ? `/cases/${hit.case.id}` : `/rectifications/${task!.id}`);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') leave();
    if (event.altKey && event.code === 'KeyW' && asked && isExplained(asked.case.light)) {
      event.preventDefault();
      setWhy(asked.case);
    }
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count > 0) {
      event.preventDefault();
      setAt((at + (event.key === 'ArrowDown' ? 1 : count - 1)) % count);
    }
  };

  return (
    <form
      role="search"
      className={styles.search}
      onSubmit={(event) => {
        event.preventDefault();
        openAt(shown && count > 0 ? at : -1);
      }}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
    >
      <SearchOutlined aria-hidden="true" />
      <input
        ref={field}
        type="search"
        role="combobox"
        aria-label={t('search')}
        aria-keyshortcuts="/"
        aria-autocomplete="list"
        aria-expanded={shown && count > 0}
        aria-controls={LIST}
        aria-activedescendant={shown && count > 0 ? idOf(at) : undefined}
        autoComplete="off"
        placeholder={t('searchHint')}
        maxLength={100}
        value={text}
        onFocus={() => setOpen(true)}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
          setOpen(true);
        }}
        onKeyDown={onKey}
      />
      <KeyCap keys="/" />
      {shown && (
        // A press on a hit must not take the focus away before it counts.
        <div className={styles.panel} onMouseDown={(event) => event.preventDefault()}>
          <div role="listbox" id={LIST} aria-label={t('search')}>
            {groups.map(([name, members]) => (
              <div key={name} role="group" aria-label={t(GROUPS[name])}>
                <h3 aria-hidden="true">{t(GROUPS[name])}</h3>
                {members.map((hit) => {
                  const index = hits.indexOf(hit);
                  return (
                    <QuickHit
                      key={hit.case.id}
                      id={idOf(index)}
                      hit={hit}
                      active={index === at}
                      onOpen={() => openAt(index)}
                      onWhy={() => {
                        setAt(index);
                        setWhy(hit.case);
                      }}
                    />
                  );
                })}
              </div>
            ))}
            {ofCases > 0 && found && (
              <div
                role="option"
                id={idOf(hits.length)}
                aria-selected={at === hits.length}
                className={`${styles.hit} ${styles.all}`}
                onClick={toLedger}
              >
                {t('searchAll', { n: found.total })}
              </div>
            )}
            {tasks.length > 0 && (
              <div role="group" aria-label={t('hitTask')}>
                <h3 aria-hidden="true">{t('hitTask')}</h3>
                {tasks.map(({ id, number, title }, n) => (
                  <div
                    key={id}
                    role="option"
                    id={idOf(ofCases + n)}
                    aria-selected={at === ofCases + n}
                    className={styles.hit}
                    onClick={() => openAt(ofCases + n)}
                  >
                    <b>{title}</b> {number}
                  </div>
                ))}
              </div>
            )}
          </div>
          {asked && isExplained(asked.case.light) && (
            <p className={styles.note}>
              <button type="button" aria-keyshortcuts="Alt+W" onClick={() => setWhy(asked.case)}>
                {t('searchWhyOf', { title: asked.case.title })}
              </button>{' '}
              <KeyCap keys="Alt+W" />
            </p>
          )}
          <p className={count > 0 ? 'visually-hidden' : styles.note} role="status">
            {error
              ? t('searchFailed')
              : found
                ? found.total + tasks.length > 0
                  ? t('searchFound', { n: found.total + tasks.length })
                  : t('searchNone', { text: text.trim() })
                : waiting && t('searchWaiting')}
          </p>
        </div>
      )}
      <Sheet
        open={why !== null}
        beside={field.current}
        title={t('searchWhyOf', { title: why?.title ?? '' })}
        onClose={() => setWhy(null)}
      >
        <Suspense fallback={null}>{why && <WhyThisDate caseId={why.id} />}</Suspense>
      </Sheet>
    </form>
  );
}
