import { useRef, useState } from 'react';
import { useWords } from '../../../i18n/words';
import { useKeys } from '../../../shared/keys/use-keys';
import type { LinkKind, Recognised, Values } from '../draft/entry-draft';
import type { DraftKeeper } from '../draft/use-entry-draft';
import { entryWords } from '../entry-words';
import { LikelyCard } from './likely-card';
import styles from './likely.module.css';
import { useLikely, type Likely } from './use-likely';

interface Props {
  keeper: DraftKeeper;
  values: Values;
  mentions: Recognised['mentions'];
}

/** 可能重复: found while typing; one key says what each of them is. */
export function LikelyPanel({ keeper: { draft, change }, values, mentions }: Props) {
  const t = useWords(entryWords);
  const { data, isError, enabled } = useLikely(draft.id, values);
  const list = useRef<HTMLOListElement>(null);
  const before = useRef<Element | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [noting, setNoting] = useState<string | null>(null);
  const mentioned = new Set(mentions.map(({ caseId }) => caseId));
  const shown = (data ?? []).toSorted(
    (a, b) => Number(mentioned.has(b.case.id)) - Number(mentioned.has(a.case.id)),
  );
  const open = shown.filter(({ case: { id } }) => !draft.decisions.some(({ otherId }) => otherId === id));
  const current = shown.find(({ case: { id } }) => id === chosen) ?? open[0] ?? shown[0];

  const decide = ({ case: { id, number }, percent }: Likely, kind: LinkKind, note = '') => {
    change((now) => ({
      ...now,
      decisions: [
        ...now.decisions.filter(({ otherId }) => otherId !== id),
        { otherId: id, kind, note, likeness: percent, number: number.raw ?? '' },
      ],
    }));
    setNoting(null);
    setChosen(null);
    // The pressed button goes away; a field that is being written in keeps the focus.
    if (before.current || document.activeElement?.closest(`[data-likely="${id}"]`)) giveBack(id);
  };
  /** The focus goes back to the field that was being written in, or stays with the card. */
  const giveBack = (id: string) => {
    const target = before.current ?? list.current?.querySelector(`[data-likely="${id}"]`);
    before.current = null;
    if (target instanceof HTMLElement) target.focus();
  };
  const startNote = (id: string) => {
    const active = document.activeElement;
    before.current = active?.closest('[data-likely]') ?? active;
    setNoting(id);
  };

  /** A bare digit is about the card that has the focus; with Alt it is about the current one, from any field. */
  const focused = () => {
    const id = document.activeElement?.closest<HTMLElement>('[data-likely]')?.dataset.likely;
    return shown.find((likely) => likely.case.id === id);
  };
  const act = (likely: Likely | undefined, key: 1 | 2 | 3) => {
    if (!likely) return;
    if (key === 3) startNote(likely.case.id);
    else decide(likely, key === 1 ? 'repeat' : 'joined');
  };
  const step = (by: 1 | -1) => {
    const at = shown.findIndex((likely) => likely === current);
    const next = shown[(at + by + shown.length) % shown.length];
    if (next) setChosen(next.case.id);
  };
  const digits = ([1, 2, 3] as const).flatMap((key) => [
    { keys: String(key), label: t(`keyLikely${key}`), run: () => act(focused(), key) },
    { keys: `Alt+${key}`, label: t(`keyLikely${key}`), run: () => act(current, key) },
  ]);
  useKeys(
    [
      ...digits,
      { keys: 'Alt+ArrowDown', label: t('keyNext'), run: () => step(1) },
      { keys: 'Alt+ArrowUp', label: t('keyPrevious'), run: () => step(-1) },
    ],
    shown.length > 0,
  );

  return (
    <section className={styles.panel} aria-labelledby="likely-title">
      <header className={styles.title}>
        <h2 id="likely-title">
          {t('likely')} <span role="status">{enabled && data ? shown.length : ''}</span>
        </h2>
        <span>{t('likelyWhere')}</span>
      </header>
      {!enabled && <p className={styles.quiet}>{t('likelyEmpty')}</p>}
      {isError && !data && <p className={styles.quiet}>{t('likelyFailed')}</p>}
      {enabled && data && shown.length === 0 && <p className={styles.quiet}>{t('likelyNone')}</p>}
      <ol className={styles.cards} ref={list}>
        {shown.map((likely) => {
          const { id } = likely.case;
          return (
            <LikelyCard
              key={id}
              likely={likely}
              current={likely === current}
              mentioned={mentioned.has(id)}
              decision={draft.decisions.find(({ otherId }) => otherId === id)}
              noting={noting === id}
              onNoting={(on) => {
                if (on) startNote(id);
                else {
                  setNoting(null);
                  giveBack(id);
                }
              }}
              onDecide={(kind, note) => decide(likely, kind, note)}
              onUndo={() =>
                change((now) => ({
                  ...now,
                  decisions: now.decisions.filter(({ otherId }) => otherId !== id),
                }))
              }
              onCurrent={() => setChosen(id)}
            />
          );
        })}
      </ol>
    </section>
  );
}
