import type { Workbench } from './use-workbench';
import type { workbenchWords } from './workbench-words';

export type Batch = NonNullable<Workbench['batch']>;

export interface BatchStep {
  name: 'logged' | 'withLead' | 'dispatched' | 'signed';
  done: number;
  of: number;
}

/** The way of a batch: as many as the cover says, then all that is to be handled, step by step. */
export function stepsOf(batch: Batch): BatchStep[] {
  const { logged, total, expected } = batch;
  const rest = (['withLead', 'dispatched', 'signed'] as const).map((name) => ({
    name,
    done: batch[name],
    of: total,
  }));
  return [{ name: 'logged', done: logged, of: expected ?? logged }, ...rest];
}

export const isDone = ({ done, of }: BatchStep): boolean => of > 0 && done >= of;

export interface NextStep {
  words: keyof typeof workbenchWords & ('logRest' | 'setLead' | 'dispatchRest' | 'seeUnsigned' | 'import');
  n: number;
  to: string;
}

/** What the step that is stuck asks for; null when all are signed. */
export function nextOf(
  { id, campaignId }: Batch & { campaignId: string },
  steps: BatchStep[],
): NextStep | null {
  const stuck = steps.find((step) => !isDone(step));
  if (!stuck) return null;
  const n = stuck.of - stuck.done;
  const list = `/cases?campaign=${campaignId}&batch=${id}`;
  const ways: Record<BatchStep['name'], Omit<NextStep, 'n'>> = {
    logged: stuck.done === 0 ? { words: 'import', to: '/imports' } : { words: 'logRest', to: '/cases/new' },
    withLead: { words: 'setLead', to: `${list}&view=to-dispatch&nolead=1` },
    dispatched: { words: 'dispatchRest', to: `/dispatch?batch=${id}` },
    signed: { words: 'seeUnsigned', to: `${list}&view=unsigned` },
  };
  return { n, ...ways[stuck.name] };
}
