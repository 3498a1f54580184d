/** The four findings on an allegation; `brief` fits a quarter of a phone's width. */
export const VERDICTS = {
  TRUE: { zh: '属实', en: 'True', brief: { zh: '属实', en: 'True' } },
  MOSTLY: { zh: '基本属实', en: 'Basically true', brief: { zh: '基本', en: 'Basically' } },
  PARTLY: { zh: '部分属实', en: 'Partly true', brief: { zh: '部分', en: 'Partly' } },
  FALSE: { zh: '不属实', en: 'Untrue', brief: { zh: '不属实', en: 'Untrue' } },
} as const;
export type VerdictValue = keyof typeof VERDICTS;
export const VERDICT_VALUES = Object.keys(VERDICTS) as VerdictValue[];
