import { useBatches, useUnits } from '../../../api/directory';
import { useLanguage } from '../../../i18n/language';
import type { Condition } from '../conditions';
import { usePeople } from './use-people';

export interface Option {
  value: string;
  label: string;
}

const named = (list: readonly { id: string; name: string }[] | undefined): Option[] =>
  (list ?? []).map(({ id, name }) => ({ value: id, label: name }));

/** What may be chosen for each condition; what is still loading has nothing yet. */
export function useOptions(campaignId: string | null): (condition: Condition) => Option[] {
  const language = useLanguage();
  const units = useUnits().data;
  const batches = useBatches(campaignId).data;
  const people = usePeople().data;
  return ({ kind, options }) => {
    switch (kind) {
      case 'street':
        return named(units?.filter((unit) => unit.kind === 'street'));
      case 'community':
        return (units ?? [])
          .filter((unit) => unit.kind === 'community')
          .map(({ id, name, parentId }) => {
            const street = units?.find((unit) => unit.id === parentId)?.name ?? '';
            return { value: id, label: [street, name].filter(Boolean).join(' ') };
          });
      case 'unit':
        return named(units?.filter((unit) => ['street', 'department', 'bureau'].includes(unit.kind)));
      case 'batches':
        return (batches ?? []).map(({ id, label }) => ({ value: id, label }));
      case 'person':
        return named(people?.filter(({ role }) => role !== 'leader'));
      case 'leader':
        return named(people?.filter(({ role }) => role === 'leader' || role === 'street-head'));
      default:
        return Object.entries(options ?? {}).map(([value, phrase]) => ({ value, label: phrase[language] }));
    }
  };
}
