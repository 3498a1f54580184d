/** What the person said, where they were reached. */
export const SATISFACTIONS = ['yes', 'partly', 'no'] as const;
export type Satisfaction = (typeof SATISFACTIONS)[number];

export interface CallBackFacts {
  reached: boolean;
  /** 响应: somebody had been in touch about the complaint. */
  answered: Satisfaction | null;
  solved: Satisfaction | null;
  satisfied: Satisfaction | null;
}

export interface CallBackFigures {
  calls: number;
  reached: number;
  answered: number;
  solved: number;
  satisfied: number;
}

/** Of those who were reached: 响应, 解决, 满意 count a plain yes; 部分 and 否 are told beside them, not rounded up. */
export function callBackFigures(calls: readonly CallBackFacts[]): CallBackFigures {
  const reached = calls.filter((one) => one.reached);
  const yes = (name: 'answered' | 'solved' | 'satisfied'): number =>
    reached.filter((one) => one[name] === 'yes').length;
  return {
    calls: calls.length,
    reached: reached.length,
    answered: yes('answered'),
    solved: yes('solved'),
    satisfied: yes('satisfied'),
  };
}
