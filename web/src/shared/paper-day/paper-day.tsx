import { lazy, type ReactNode } from 'react';
import { DayWithWhy } from '../explained-light/day-with-why';
import type { PaperDayFacts } from './why-paper-day';

const WhyPaperDay = lazy(() => import('./why-paper-day').then((found) => ({ default: found.WhyPaperDay })));

/** The day by which a paper is signed for; pressed, it says why it is that one. */
export function PaperDay({ children, ...facts }: PaperDayFacts & { children: ReactNode }) {
  return (
    <DayWithWhy late={facts.late} why={<WhyPaperDay {...facts} />}>
      {children}
    </DayWithWhy>
  );
}
