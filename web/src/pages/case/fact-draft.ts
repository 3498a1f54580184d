import type { components } from '../../api/schema';
import { MEDIA, type Medium } from '../../shared/case/media';
import type { CaseDetail } from '../../shared/case/case-api';

/** Facts as they are changed in the form; those that are not touched are left out. */
export type Facts = components['schemas']['EditCaseRequest'];
export type Fact = keyof Facts;

/** What a fact is now, in the shape in which the form holds it. */
export function factOf(found: CaseDetail, name: Fact): Facts[Fact] {
  switch (name) {
    case 'streetId':
      return found.street?.id ?? null;
    case 'allegations':
      return found.allegations.map(({ text }) => text);
    case 'pollutionTypes':
      return found.pollutionTypes.map(({ medium, label }) => ({ medium: medium as Medium, label }));
    case 'channel':
      return found.channel ?? undefined;
    case 'place':
    case 'closureGoal':
      return found[name] ?? '';
    default:
      return found[name];
  }
}

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** Facts that I changed and that somebody else has changed since I began, to something else than mine. */
export function clashes(found: CaseDetail, mine: Facts, base: Facts): Fact[] {
  return (Object.keys(mine) as Fact[]).filter((name) => {
    const now = factOf(found, name);
    return name in base && !same(now, base[name]) && !same(now, mine[name]);
  });
}

/** The types of the chosen media: a label of the source stays with its medium, a new one gets the plain word. */
export function typesOf(
  before: CaseDetail['pollutionTypes'],
  media: readonly Medium[],
): { medium: Medium; label: string }[] {
  return media.flatMap((medium) => {
    const kept = before.filter((type) => type.medium === medium).map(({ label }) => ({ medium, label }));
    return kept.length > 0 ? kept : [{ medium, label: MEDIA[medium].zh }];
  });
}
