import { verbsFor } from './owed-verbs.js';

const UNIT = { verify: false, report: true, urge: false };
const BUREAU = { verify: true, report: false, urge: true };
const LEADER = { verify: false, report: false, urge: false };
const INTAKE = { verify: false, report: false, urge: true };

describe('the verb that somebody owes a watched case', () => {
  it.each([
    ['the unit reports whenever it is ready', UNIT, 'stage-closed', 'ahead', ['report']],
    ['the unit reports again what was sent back', UNIT, 'sent-back', 'passed', ['report']],
    ['the unit waits for what it has reported', UNIT, 'reported', 'passed', []],
    [
      'the bureau says what comes next once the day is there',
      BUREAU,
      'stage-closed',
      'today',
      ['next-milestone', 'urge'],
    ],
    ['the bureau says so when it has passed', BUREAU, 'stage-closed', 'passed', ['next-milestone', 'urge']],
    ['the bureau urges what is near', BUREAU, 'stage-closed', 'soon', ['urge']],
    ['the bureau leaves alone what is far', BUREAU, 'stage-closed', 'ahead', []],
    ['the bureau verifies what was reported', BUREAU, 'reported', 'passed', ['verify']],
    ['no next milestone for what is in work again', BUREAU, 'sent-back', 'passed', ['urge']],
    ['the intake officer urges', INTAKE, 'stage-closed', 'passed', ['urge']],
    ['nobody is urged while the clock stands', INTAKE, 'stage-closed', 'paused', []],
    ['a leader reads', LEADER, 'stage-closed', 'passed', []],
  ] as const)('%s', (_, may, status, standing, verbs) => {
    expect(verbsFor({ status, standing }, may)).toEqual(verbs);
  });
});
