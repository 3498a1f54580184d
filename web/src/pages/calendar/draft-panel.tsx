import { Button, Input } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { Panel } from '../../shared/page/panel';
import { Conflict } from '../../shared/states/conflict';
import { shortDay } from '../../shared/time/format-time';
import { calendarWords } from './calendar-words';
import { EffectTable } from './effect-table';
import { useMakeChange, usePreview, type CalendarChange, type Draft, type DraftDay } from './use-calendar';
import styles from './calendar.module.css';

interface Props {
  draft: Draft;
  onDrop: (day: DraftDay) => void;
  onDiscard: () => void;
}

/** What is drafted, what it would move, and the press that makes it. */
export function DraftPanel({ draft, onDrop, onDiscard }: Props) {
  const t = useWords(calendarWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const preview = usePreview(draft, true);
  const make = useMakeChange();
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const effect = preview.data;
  const moves = effect?.counts.moves ?? 0;
  const years = draft.publish.map(({ year }) => year).join('、');
  const stale = make.error?.status === 412;
  const lack = note.trim() === '';
  const apply = () => {
    setAsked(true);
    if (lack || !effect) return;
    make.mutate(
      { ...draft, seal: effect.seal, note },
      {
        onSuccess: (answer) => {
          const { leftOver, counts } = answer as CalendarChange;
          confirm({
            text: leftOver > 0 ? t('appliedSlow', { n: leftOver }) : t('applied', { n: counts.moves }),
          });
          onDiscard();
        },
      },
    );
  };
  const kindWord = (kind: string | null | undefined, name = '') =>
    kind ? `${t(kind === 'HOLIDAY' ? 'off' : 'on')} ${name}`.trim() : t('plain');
  return (
    <Panel
      title={t('draft')}
      extra={[
        draft.days.length > 0 && t('draftCount', { n: draft.days.length }),
        years && t('draftPublish', { years }),
      ]
        .filter(Boolean)
        .join(' · ')}
    >
      <ul className={styles.draftDays}>
        {draft.days.map((one) => {
          const before = effect?.days.find(
            ({ day, scope }) => day === one.day && scope === one.scope,
          )?.before;
          return (
            <li key={`${one.scope} ${one.day}`}>
              <time dateTime={one.day}>{shortDay(one.day, language)}</time>
              {one.scope === 'district' && <small>{t('cellLocal')}</small>}
              <span>
                {t('draftLine', {
                  before: kindWord(before?.kind, before?.name),
                  after: kindWord(one.kind, one.name),
                })}
              </span>
              <Button
                type="text"
                size="small"
                aria-label={t('drop', { day: shortDay(one.day, language) })}
                onClick={() => onDrop(one)}
              >
                ✕
              </Button>
            </li>
          );
        })}
      </ul>
      <h3 className={styles.sub}>{t('effect')}</h3>
      {preview.isPending && <p role="status">{t('counting')}</p>}
      {preview.error && (
        <p className={styles.lack} role="alert">
          {preview.error.message}
        </p>
      )}
      {effect && <EffectTable effect={effect} />}
      {stale && (
        <Conflict
          title={make.error?.detail ?? ''}
          text={t('changedText')}
          actions={
            <Button
              onClick={() => {
                make.reset();
                void preview.refetch();
              }}
            >
              {t('lookAgain')}
            </Button>
          }
        />
      )}
      <label className={styles.field}>
        <span>{t('note')}</span>
        <Input value={note} maxLength={500} onChange={(event) => setNote(event.target.value)} />
      </label>
      <p className={styles.lack} role="alert">
        {asked && lack ? t('needNote') : !stale && make.error?.detail}
      </p>
      <div className={styles.verbs}>
        <Button onClick={onDiscard}>{t('discard')}</Button>
        <Button
          type="primary"
          loading={make.isPending}
          disabled={!effect || preview.isFetching || stale}
          onClick={apply}
        >
          {draft.publish.length > 0
            ? t('applyYear', { years, n: moves })
            : t('apply', { days: draft.days.length, n: moves })}
        </Button>
      </div>
    </Panel>
  );
}
