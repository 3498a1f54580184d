import { weekOf } from '../../src/kernel/day.js';
import { latency, type Measure } from './measure.js';

/** The weekly digest as it is made: of a street, and of the district with all that is overdue. */
export const digest: Measure = async (bench) => {
  const { product, district } = bench;
  const week = weekOf(district.today);
  const figures = [];
  for (const [what, ask] of [
    ['of the district', () => product.officer.get(`/api/digests/draft?week=${week}`)],
    [
      'of a street',
      () => product.officer.get(`/api/digests/draft?week=${week}&unitId=${district.streets[0]!.id}`),
    ],
  ] as const)
    figures.push(await latency(bench, { measure: 'digest', what, ask }));
  return figures;
};
