import { day } from '../../../kernel/day.js';
import { missingForShutDown } from './shut-down.js';

const today = day('2026-05-11');
const stopped = [{ kind: 'OUTPUT_LIMIT' as const }];
const whole = { reason: '锅炉超标排放且无治理设施，依法责令停产', reviewOn: day('2026-05-25') };
const fields = (...args: Parameters<typeof missingForShutDown>) =>
  missingForShutDown(...args).map(({ field }) => field);

describe('a shut-down', () => {
  it('is nothing to ask about where no works are stopped', () => {
    expect(fields([{ kind: 'FINE' }, { kind: 'SEIZURE' }], null, today)).toEqual([]);
  });

  it('needs a reason and a later day of review', () => {
    expect(fields(stopped, null, today)).toEqual(['shutDown.reason', 'shutDown.reviewOn']);
    expect(fields([{ kind: 'CLOSED_DOWN' }], { ...whole, reason: '停产' }, today)).toEqual([
      'shutDown.reason',
    ]);
    expect(fields(stopped, { ...whole, reviewOn: today }, today)).toEqual(['shutDown.reviewOn']);
    expect(fields(stopped, whole, today)).toEqual([]);
  });
});
