/** What somebody answers for in most districts; the bureau adds to it. */
export const DUTY_KINDS = (
  [
    ['area', 'area', '片区', '包片干部'],
    ['outfall', 'point', '入河排口', '排口长'],
    ['river', 'point', '河段', '河长'],
    ['site', 'point', '点位', '点长'],
    ['task', 'task', '整改任务', '包案领导'],
  ] as const
).map(([key, about, name, holder], at) => ({ key, about, name, holder, sort_order: at + 1, active: true }));
