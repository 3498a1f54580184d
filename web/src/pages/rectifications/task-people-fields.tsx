import { useWords } from '../../i18n/words';
import { Input } from '../../shared/light/input';
import { FormChoice, FormField } from './form-field';
import { rectificationsWords } from './rectifications-words';
import styles from './rectifications.module.css';
import type { PartProps } from './use-task-draft';
import { UnitsChoice } from './units-choice';

export interface UnitOption {
  id: string;
  name: string;
  kind: string;
}

/** Which units, and the names that answer for it. */
export function TaskPeopleFields({
  draft,
  change,
  wrongOf,
  units,
}: PartProps & { units: readonly UnitOption[] }) {
  const t = useWords(rectificationsWords);
  const able = units.filter(({ kind }) => kind !== 'community' && kind !== 'district');
  const others = able.filter(({ id }) => id !== draft.leadId);
  return (
    <div className={styles.fields}>
      <FormChoice
        label={t('lead')}
        value={draft.leadId}
        wrong={wrongOf('leadId')}
        options={[['', t('choose')] as const, ...able.map(({ id, name }) => [id, name] as const)]}
        onChange={(leadId) =>
          change({
            leadId,
            assistIds: draft.assistIds.filter((id) => id !== leadId),
            superviseIds: draft.superviseIds.filter((id) => id !== leadId),
          })
        }
      />
      {(['owner', 'partyLeader', 'governmentLeader'] as const).map((name) => (
        <FormField key={name} label={t(name)} wrong={wrongOf(name)}>
          <Input
            maxLength={60}
            value={draft[name]}
            onChange={({ target }) => change({ [name]: target.value })}
          />
        </FormField>
      ))}
      <UnitsChoice
        label={t('assist')}
        units={others}
        chosen={draft.assistIds}
        onChange={(assistIds) => change({ assistIds })}
      />
      <UnitsChoice
        label={t('supervise')}
        units={others}
        chosen={draft.superviseIds}
        onChange={(superviseIds) => change({ superviseIds })}
      />
      <UnitsChoice
        label={t('streets')}
        units={able.filter(({ kind }) => kind === 'street')}
        chosen={draft.streetIds}
        onChange={(streetIds) => change({ streetIds })}
      />
    </div>
  );
}
