import { callBackFigures } from './call-backs.js';

it('counts only those who were reached, and only a plain yes', () => {
  const none = { reached: false, answered: null, solved: null, satisfied: null };
  expect(callBackFigures([])).toEqual({ calls: 0, reached: 0, answered: 0, solved: 0, satisfied: 0 });
  expect(
    callBackFigures([
      none,
      { reached: true, answered: 'yes', solved: 'partly', satisfied: 'no' },
      { reached: true, answered: 'yes', solved: 'yes', satisfied: 'partly' },
      { ...none, satisfied: 'yes' },
    ]),
  ).toEqual({ calls: 4, reached: 2, answered: 2, solved: 1, satisfied: 0 });
});
