import { useState } from 'react';
import { useUnits } from '../../api/directory';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { Input } from '../../shared/light/input';
import { AskField, AskSheet } from '../asks/ask-sheet';
import styles from './ownership.module.css';
import { ownershipWords } from './ownership-words';
import { useAddPlace, useChangePlace, useMap, type PlaceFacts, type Subject } from './use-ownership';
import { useShownAgain } from './use-shown-again';

/** Puts an area or a point on the map. */
export function NewPlaceSheet({
  streetId,
  kind = '',
  onClose,
}: {
  streetId: string;
  kind?: string;
  onClose: () => void;
}) {
  const t = useWords(ownershipWords);
  return (
    <PlaceForm
      title={t('addTitle')}
      before={{ kind, streetId, name: '' }}
      move={useAddPlace()}
      onClose={onClose}
    />
  );
}

/** Corrects what is said of one. */
export function PlaceSheet({ subject, onClose }: { subject: Subject; onClose: () => void }) {
  const t = useWords(ownershipWords);
  const { kind, number, name, streetId, communityId, lat, lng, note } = subject;
  return (
    <PlaceForm
      title={t('changeTitle', { name })}
      before={{ kind, number, name, streetId: streetId ?? '', communityId, lat, lng, note }}
      move={useChangePlace(subject)}
      onClose={onClose}
    />
  );
}

interface FormProps {
  title: string;
  before: PlaceFacts;
  move: ReturnType<typeof useAddPlace>;
  onClose: () => void;
}

function PlaceForm({ title, before, move, onClose }: FormProps) {
  const t = useWords(ownershipWords);
  const confirm = useConfirmBar();
  const map = useMap().data;
  const units = useUnits().data ?? [];
  const [draft, setDraft] = useState(before);
  const [at, setAt] = useState({ lat: String(before.lat ?? ''), lng: String(before.lng ?? '') });
  const [asked, setAsked] = useState(false);
  const stale = useShownAgain(move.error);
  const set = (change: Partial<PlaceFacts>) => setDraft((now) => ({ ...now, ...change }));
  const streets = (map?.streets ?? []).map(({ unit }) => unit);
  const communities = units.filter(
    ({ parentId, kind }) => kind === 'community' && parentId === draft.streetId,
  );
  const isMissing = !draft.kind || !draft.streetId || !draft.name.trim();
  const send = () => {
    setAsked(true);
    if (isMissing) return;
    const degrees = (text: string): number | null => (text.trim() === '' ? null : Number(text));
    move.mutate(
      { ...draft, lat: degrees(at.lat), lng: degrees(at.lng) },
      {
        onSuccess: () => {
          confirm({ text: t('saved', { name: draft.name }) });
          onClose();
        },
      },
    );
  };
  return (
    <AskSheet
      title={title}
      submit={t('save')}
      busy={move.isPending}
      lack={asked && isMissing ? t('needPlace') : stale}
      problem={move.error}
      onSubmit={send}
      onClose={onClose}
    >
      <div className={styles.form}>
        <AskField label={t('kind')}>
          <select
            aria-label={t('kind')}
            value={draft.kind}
            onChange={({ target }) => set({ kind: target.value })}
          >
            <option value="">{t('choose')}</option>
            {map?.kinds
              .filter(({ about, active, key }) => about !== 'task' && (active || key === draft.kind))
              .map(({ key, name, holder }) => (
                <option key={key} value={key}>{`${name}（${holder}）`}</option>
              ))}
          </select>
        </AskField>
        <AskField label={t('street')}>
          <select
            aria-label={t('street')}
            value={draft.streetId}
            onChange={({ target }) => set({ streetId: target.value, communityId: null })}
          >
            <option value="">{t('choose')}</option>
            {streets.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </AskField>
        {communities.length > 0 && (
          <AskField label={t('community')}>
            <select
              aria-label={t('community')}
              value={draft.communityId ?? ''}
              onChange={({ target }) => set({ communityId: target.value || null })}
            >
              <option value="">{t('none')}</option>
              {communities.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </AskField>
        )}
      </div>
      <AskField label={t('name')}>
        <Input maxLength={120} value={draft.name} onChange={({ target }) => set({ name: target.value })} />
      </AskField>
      <AskField label={t('number')}>
        <Input
          maxLength={40}
          value={draft.number ?? ''}
          onChange={({ target }) => set({ number: target.value })}
        />
      </AskField>
      <AskField label={t('lat')} hint={t('positionHint')}>
        <Input
          inputMode="decimal"
          value={at.lat}
          onChange={({ target }) => setAt({ ...at, lat: target.value })}
        />
      </AskField>
      <AskField label={t('lng')}>
        <Input
          inputMode="decimal"
          value={at.lng}
          onChange={({ target }) => setAt({ ...at, lng: target.value })}
        />
      </AskField>
      <AskField label={t('note')}>
        <Input
          maxLength={300}
          value={draft.note ?? ''}
          onChange={({ target }) => set({ note: target.value })}
        />
      </AskField>
    </AskSheet>
  );
}
