import { Button, Checkbox, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useUnits } from '../../../api/directory';
import { useWords } from '../../../i18n/words';
import type { CaseDetail } from '../../../shared/case/case-api';
import styles from './split.module.css';
import type { PieceDraft } from './split-draft';
import { splitWords } from './split-words';

interface Props {
  found: CaseDetail;
  piece: PieceDraft;
  /** From 1. */
  ordinal: number;
  /** Typing begins here when the form opens. */
  focused: boolean;
  onChange: (part: Partial<PieceDraft>) => void;
  onRemove?: () => void;
}

/** One piece: what it is about, where, and who takes it. */
export function PieceFields({ found, piece, ordinal, focused, onChange, onRemove }: Props) {
  const t = useWords(splitWords);
  const units = useUnits().data ?? [];
  const optionsOf = (kinds: readonly string[]) =>
    units.filter(({ kind }) => kinds.includes(kind)).map(({ id, name }) => ({ value: id, label: name }));
  const responsible = optionsOf(['bureau', 'department', 'street']);
  const find = { optionFilterProp: 'label' };
  const raw = found.number.raw?.replace(/^\*/, '');
  return (
    <fieldset className={styles.piece}>
      <legend>
        {t('piece', { n: ordinal })} {raw && <small>{`${raw}-${ordinal}`}</small>}
        {onRemove && (
          <Button type="text" size="small" aria-label={t('remove', { n: ordinal })} onClick={onRemove}>
            ×
          </Button>
        )}
      </legend>
      <Field label={t('pieceTitle')}>
        <Input
          value={piece.title}
          maxLength={120}
          autoFocus={focused}
          onChange={(event) => onChange({ title: event.target.value })}
        />
      </Field>
      {found.allegations.length > 1 && (
        <div className={styles.field}>
          <span>{t('allegations')}</span>
          <Checkbox.Group
            className={styles.checks}
            value={piece.allegations}
            options={found.allegations.map(({ text }) => ({ value: text, label: text }))}
            onChange={(allegations) => onChange({ allegations })}
          />
        </div>
      )}
      <Field label={t('content')}>
        <Input.TextArea
          autoSize={{ minRows: 3, maxRows: 8 }}
          maxLength={20000}
          value={piece.content}
          onChange={(event) => onChange({ content: event.target.value })}
        />
      </Field>
      <Field label={t('place')}>
        <Input
          value={piece.place ?? ''}
          maxLength={200}
          onChange={(event) => onChange({ place: event.target.value })}
        />
      </Field>
      <div className={styles.pair}>
        <Field label={t('street')}>
          <Select
            allowClear
            showSearch={find}
            options={optionsOf(['street'])}
            value={piece.streetId ?? undefined}
            onChange={(streetId?: string) => onChange({ streetId: streetId ?? null })}
          />
        </Field>
        <Field label={t('lead')}>
          <Select
            allowClear
            showSearch={find}
            options={responsible}
            value={piece.leadUnitId ?? undefined}
            onChange={(leadUnitId?: string) => onChange({ leadUnitId: leadUnitId ?? null })}
          />
        </Field>
      </div>
      <Field label={t('assists')}>
        <Select
          mode="multiple"
          showSearch={find}
          options={responsible.filter(({ value }) => value !== piece.leadUnitId)}
          value={piece.assistUnitIds}
          onChange={(assistUnitIds: string[]) => onChange({ assistUnitIds })}
        />
      </Field>
      {found.pollutionTypes.length > 1 && (
        <div className={styles.field}>
          <span>{t('types')}</span>
          <Checkbox.Group
            value={piece.pollutionTypes.map(({ label }) => label)}
            options={found.pollutionTypes.map(({ label }) => label)}
            onChange={(labels) =>
              onChange({
                pollutionTypes: (found.pollutionTypes as PieceDraft['pollutionTypes']).filter(({ label }) =>
                  labels.includes(label),
                ),
              })
            }
          />
        </div>
      )}
    </fieldset>
  );
}

function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      {children}
    </label>
  );
}
