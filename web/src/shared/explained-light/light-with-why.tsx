import { Suspense, useRef, useState, type ComponentProps, type MouseEvent, type ReactNode } from 'react';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { ClockLight } from '../clock-light/clock-light';
import { lightWords } from '../clock-light/light-words';
import { Sheet } from '../light/sheet';
import { isExplained } from './is-explained';
import { explainedLightWords } from './explained-light-words';

type Props = Omit<ComponentProps<typeof ClockLight>, 'onExplain'> & {
  /** The explanation: drawn, and asked for, when the light is pressed. */
  why: ReactNode;
};

/** A light that opens its explanation beside itself; one that is done or has no date is only a light. */
export function LightWithWhy({ why, ...face }: Props) {
  const t = useWords(explainedLightWords);
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  const { light } = face;
  if (!isExplained(light)) return <ClockLight {...face} />;
  // The row behind opens something of its own: what happens in here is not meant for it.
  const keep = (event: MouseEvent) => event.stopPropagation();
  return (
    <span ref={place} onClick={keep}>
      <ClockLight {...face} onExplain={() => setOpen(true)} />
      <Sheet
        open={open}
        beside={place.current}
        title={t('title', { what: lightWords(light, language) })}
        onClose={() => setOpen(false)}
      >
        <Suspense fallback={null}>{why}</Suspense>
      </Sheet>
    </span>
  );
}
