import { lazy, Suspense, useRef, useState, type MouseEvent } from 'react';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import type { CaseLine } from '../case/case-api';
import { ClockLight } from '../clock-light/clock-light';
import { lightWords } from '../clock-light/light-words';
import { Sheet } from '../light/sheet';
import { explainedLightWords } from './explained-light-words';

const WhyThisDate = lazy(() => import('./why-this-date').then((found) => ({ default: found.WhyThisDate })));

interface Props {
  line: CaseLine;
  length?: 'short' | 'long';
  prefix?: string;
  extensions?: number;
}

/** The light of a case in a list; pressed, it says why the date falls where it does. */
export function ExplainedLight({ line, ...face }: Props) {
  const t = useWords(explainedLightWords);
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  const { light } = line;
  if (light.colour === 'done' || !(light.dueAt || light.paused))
    return <ClockLight light={light} {...face} />;
  // The row behind opens the case: what happens in here is not meant for it.
  const keep = (event: MouseEvent) => event.stopPropagation();
  return (
    <span ref={place} onClick={keep}>
      <ClockLight light={light} {...face} onExplain={() => setOpen(true)} />
      <Sheet
        open={open}
        beside={place.current}
        title={t('title', { what: lightWords(light, language) })}
        onClose={() => setOpen(false)}
      >
        <Suspense fallback={null}>
          <WhyThisDate line={line} />
        </Suspense>
      </Sheet>
    </span>
  );
}
