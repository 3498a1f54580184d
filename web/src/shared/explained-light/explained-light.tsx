import { lazy, type ComponentProps } from 'react';
import type { Deadline } from '../case/explain';
import type { ClockLight } from '../clock-light/clock-light';
import type { Light } from '../clock-light/light';
import { LightWithWhy } from './light-with-why';

const WhyThisDate = lazy(() => import('./why-this-date').then((found) => ({ default: found.WhyThisDate })));

type Face = Pick<ComponentProps<typeof ClockLight>, 'form' | 'length' | 'prefix' | 'extensions'>;

interface Asked {
  line: { id: string; light: Light };
  /** Of this step alone, such as the next milestone, whatever else of the case is due. */
  step?: Deadline['step'];
}

/** The light of a case wherever it stands; pressed, it says why the date falls where it does. */
export function ExplainedLight({ line, step, ...face }: Face & Asked) {
  return <LightWithWhy light={line.light} {...face} why={<WhyThisDate caseId={line.id} step={step} />} />;
}
