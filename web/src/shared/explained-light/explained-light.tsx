import { lazy, type ComponentProps } from 'react';
import type { ClockLight } from '../clock-light/clock-light';
import type { Light } from '../clock-light/light';
import { LightWithWhy } from './light-with-why';

const WhyThisDate = lazy(() => import('./why-this-date').then((found) => ({ default: found.WhyThisDate })));

type Face = Pick<ComponentProps<typeof ClockLight>, 'form' | 'length' | 'prefix' | 'extensions'>;

/** The light of a case wherever it stands; pressed, it says why the date falls where it does. */
export function ExplainedLight({ line, ...face }: Face & { line: { id: string; light: Light } }) {
  return <LightWithWhy light={line.light} {...face} why={<WhyThisDate caseId={line.id} />} />;
}
