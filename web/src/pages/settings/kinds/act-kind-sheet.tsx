import { useState } from 'react';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { MEASURES } from '../../../shared/case/measures';
import { useConfirmBar } from '../../../shared/confirm-bar/confirm-bar-provider';
import { Input } from '../../../shared/light/input';
import { AskField, AskSheet } from '../../asks/ask-sheet';
import styles from './kinds.module.css';
import { kindsWords } from './kinds-words';
import { useAddActKind, useChangeActKind, type ActKind, type NewActKind } from './use-kinds';

type Measure = keyof typeof MEASURES;
/** A fine is no kind of its own: it is written down with its penalty. */
const FORMS = (Object.keys(MEASURES) as Measure[]).filter((key) => key !== 'FINE');
const NEW: NewActKind = { name: '', unit: '人', about: 'person', measure: null, audience: 'everyone' };

/** A new kind of act; of one that is there, its name and who may see it. */
export function ActKindSheet({ kind, onClose }: { kind: ActKind | null; onClose: () => void }) {
  const t = useWords(kindsWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const [draft, setDraft] = useState<NewActKind>(kind ?? NEW);
  const [asked, setAsked] = useState(false);
  const add = useAddActKind();
  const change = useChangeActKind();
  const set = (more: Partial<NewActKind>) => setDraft((now) => ({ ...now, ...more }));
  const { name, unit, about, measure, audience = 'everyone' } = draft;
  const isMissing = !name.trim() || !unit.trim();
  const send = () => {
    setAsked(true);
    if (isMissing) return;
    const done = {
      onSuccess: () => {
        confirm({ text: t(kind ? 'saved' : 'added', { name: name.trim() }) });
        onClose();
      },
    };
    if (kind) change.mutate({ seen: kind, body: { name, audience, active: kind.active } }, done);
    else add.mutate({ name, unit, about, measure: measure ?? null, audience }, done);
  };
  return (
    <AskSheet
      title={kind ? t('changeOne', { name: kind.name }) : t('addAct')}
      submit={t('save')}
      busy={add.isPending || change.isPending}
      lack={asked && isMissing ? t('lackAct') : null}
      problem={add.error ?? change.error}
      onSubmit={send}
      onClose={onClose}
    >
      <AskField label={t('name')}>
        <Input maxLength={40} value={name} onChange={({ target }) => set({ name: target.value })} />
      </AskField>
      <div className={styles.form}>
        {!kind && (
          <>
            <AskField label={t('measure')}>
              <select
                aria-label={t('measure')}
                value={measure ?? ''}
                onChange={({ target }) => {
                  const of = (target.value || null) as Measure | null;
                  // It is added up with that figure, so it is counted in its unit.
                  set(of ? { measure: of, unit: MEASURES[of].unit.zh } : { measure: null });
                }}
              >
                <option value="">{t('ownFigure')}</option>
                {FORMS.map((key) => (
                  <option key={key} value={key}>
                    {MEASURES[key][language]}
                  </option>
                ))}
              </select>
            </AskField>
            <AskField label={t('subject')}>
              <select
                aria-label={t('subject')}
                value={about}
                onChange={({ target }) => set({ about: target.value as NewActKind['about'] })}
              >
                {(['person', 'company', 'none'] as const).map((one) => (
                  <option key={one} value={one}>
                    {t(one)}
                  </option>
                ))}
              </select>
            </AskField>
          </>
        )}
        <AskField label={t('audience')}>
          <select
            aria-label={t('audience')}
            value={audience}
            onChange={({ target }) => set({ audience: target.value as NewActKind['audience'] })}
          >
            <option value="everyone">{t('everyone')}</option>
            <option value="district">{t('district')}</option>
          </select>
        </AskField>
      </div>
      {!kind && (
        <AskField label={t('unit')} hint={t('unitHint')}>
          <Input
            maxLength={4}
            value={unit}
            disabled={Boolean(measure)}
            onChange={({ target }) => set({ unit: target.value })}
          />
        </AskField>
      )}
    </AskSheet>
  );
}
