import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client';
import { useUnits } from '../../../api/directory';
import type { Language } from '../../../i18n/language';
import { MEDIA, type Medium } from '../../../shared/case/media';
import type { TypeChoice } from '../draft/entry-draft';

interface Option {
  value: string;
  label: string;
}

export const useTypeRoutes = () =>
  useQuery({
    queryKey: ['type-routes'],
    queryFn: () => dataOf(api.GET('/api/type-routes')),
    staleTime: 60_000,
  });

const useUsers = () =>
  useQuery({ queryKey: ['users'], queryFn: () => dataOf(api.GET('/api/users')), staleTime: 5 * 60_000 });

const optionsOf = (list: readonly { id: string; name: string }[]): Option[] =>
  list.map(({ id, name }) => ({ value: id, label: name }));

/** What the selects of the form offer. */
export function useChoices() {
  const units = useUnits().data ?? [];
  const users = useUsers().data ?? [];
  return {
    streets: optionsOf(units.filter(({ kind }) => kind === 'street')),
    communitiesOf: (streetId: string | null) =>
      optionsOf(units.filter(({ kind, parentId }) => kind === 'community' && parentId === streetId)),
    handling: optionsOf(units.filter(({ kind }) => ['street', 'department', 'bureau'].includes(kind))),
    leaders: optionsOf(users.filter(({ role }) => role === 'leader')),
    routes: useTypeRoutes().data?.routes ?? [],
  };
}

export const typeKey = ({ medium, label }: TypeChoice): string => `${medium}|${label}`;

export function typeOfKey(key: string): TypeChoice {
  const [medium = 'OTHER', label = ''] = key.split('|');
  return { medium: medium as Medium, label };
}

/** 大气 · 餐饮油烟; a general one is its medium alone. */
export const typeName = ({ medium, label }: TypeChoice, language: Language): string =>
  label === MEDIA[medium].zh ? MEDIA[medium][language] : `${MEDIA[medium][language]} · ${label}`;
