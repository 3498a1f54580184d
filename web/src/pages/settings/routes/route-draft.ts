import type { components } from '../../../api/schema';

export type TypeRoute = components['schemas']['TypeRouteDto'];
type Medium = TypeRoute['medium'];

/** A route as it is being edited: lists are text with spaces. */
export interface RouteDraft {
  /** Stays with the row while rows move. */
  key: number;
  medium: Medium;
  label: string;
  keywords: string;
  lead: string;
  assists: string;
  basis: string;
}

let lastKey = 0;

export function draftOf({ medium, label, keywords, lead, assists, basis }: TypeRoute): RouteDraft {
  lastKey += 1;
  return {
    key: lastKey,
    medium,
    label,
    keywords: keywords.join(' '),
    lead,
    assists: assists.join(' '),
    basis: basis ?? '',
  };
}

export const newRoute = (): RouteDraft =>
  draftOf({ medium: 'AIR', label: '', keywords: [], lead: '', assists: [], basis: '' });

const words = (text: string): string[] => [...new Set(text.split(/[\s、,，;；]+/).filter(Boolean))];

export const routeOf = ({
  key: _,
  label,
  keywords,
  lead,
  assists,
  basis,
  ...rest
}: RouteDraft): TypeRoute => ({
  ...rest,
  label: label.trim(),
  keywords: words(keywords),
  lead: lead.trim(),
  assists: words(assists),
  basis: basis.trim(),
});

/** What keeps the routes from being saved, or null. */
export function wrongWith(
  routes: readonly TypeRoute[],
): { words: 'needLabel' | 'twice'; label: string } | null {
  const bare = routes.find(({ label, keywords }) => !label || keywords.length === 0);
  if (bare) return { words: 'needLabel', label: bare.label };
  const twice = routes.find(({ label }, at) => routes.findIndex((one) => one.label === label) !== at);
  return twice ? { words: 'twice', label: twice.label } : null;
}
