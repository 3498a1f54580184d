import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import { ifMatch } from '../../api/request-headers';
import type { components } from '../../api/schema';
import { useMove } from '../../shared/case/case-api';

type Schemas = components['schemas'];
export type UnitHours = Schemas['WorkingHoursResponse'];
export type HoursInput = Schemas['SetWorkingHoursRequest'];
type Spell = UnitHours['hours'][number];

export const useWorkingHours = () =>
  useQuery({
    queryKey: ['calendar', 'working-hours'],
    queryFn: () => dataOf(api.GET('/api/working-hours')),
  });

const target = (unitId: string, version: number) => ({ path: { unitId }, header: ifMatch(version) });

export const useSetHours = () =>
  useMove(({ unitId, version, body }: { unitId: string; version: number; body: HoursInput }) =>
    dataOf(api.PUT('/api/working-hours/{unitId}', { params: target(unitId, version), body })),
  );

export const useRemoveHours = () =>
  useMove(({ unitId, version }: { unitId: string; version: number }) =>
    dataOf(api.DELETE('/api/working-hours/{unitId}', { params: target(unitId, version) })),
  );

export const spellsText = (spells: readonly Spell[]): string =>
  spells.map(({ from, to }) => `${from}-${to}`).join('，');

/** 09:00-12:00，14:00-18:00 as spells; null where it is not written like that. */
export function spellsOf(text: string): Spell[] | null {
  const parts = text.split(/[,，、;；\s]+/).filter(Boolean);
  const spells = parts.map((part) => /^(\d{1,2}:\d{2})[-–—~至到](\d{1,2}:\d{2})$/.exec(part));
  if (spells.length === 0 || spells.some((one) => !one)) return null;
  return spells.map((one) => ({ from: one![1]!.padStart(5, '0'), to: one![2]!.padStart(5, '0') }));
}
