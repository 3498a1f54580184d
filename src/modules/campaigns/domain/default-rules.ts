import type { LimitRule } from '../../deadlines/domain/index.js';
import type { Level } from './campaign.js';

/** A rule as a new campaign starts with it, and where it comes from. Every one can be changed per campaign. */
export interface ProposedRule extends LimitRule {
  basis: string;
}

const days = (
  step: LimitRule['step'],
  amount: number,
  unit: LimitRule['unit'],
  basis: string,
): ProposedRule => ({
  step,
  amount,
  unit,
  countFirstDay: false,
  innerAmount: null,
  dayEndsAt: '24:00',
  basis,
});

const sign = days('sign', 2, 'hour', '区内约定:交办后 2 小时内签收(可改)');
const rectify = days('rectify', 10, 'working-day', '区内约定:交办次日起 10 个工作日办结(可改)');
const publish = days('publish', 5, 'calendar-day', '区内约定:核查通过后 5 日内公开(可改)');

const answer = days('answer', 8, 'working-hour', '区内约定:街道呼后 8 个工作小时内答复(可改)');

/** 情况答复 differs by campaign: ten days to the central team, seven in Anhui's provincial rounds. */
const REPLY: Record<Level, ProposedRule> = {
  central: days('reply', 10, 'calendar-day', '中央督察:交办后 10 日内反馈办理情况(2017-2024 各地通报)'),
  provincial: days(
    'reply',
    7,
    'calendar-day',
    '省督察:交办后 7 日内反馈办理情况(安徽 2022、2024;各省不同,请核对)',
  ),
  municipal: days('reply', 7, 'calendar-day', '市级督察:交办后 7 日内反馈办理情况(请按本市通知核对)'),
};

export function proposedRules(level: Level): ProposedRule[] {
  return [sign, REPLY[level], rectify, publish, answer];
}
