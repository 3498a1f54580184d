import {
  CLOSED_MARK,
  OPENED_MARK,
  RETURNED_MARK,
  caseItemLine,
  earliestDueFirst,
  numberWords,
  shortDay,
  unsignedMark,
  type Block,
  type ItemLine,
  type Mark,
} from '../../notices/index.js';
import type { Counted, TitledMailItem, WeeklyDigestModel } from './digest-mail.model.js';

/** How many of a list are printed. */
const SHOWN = 3;

/**
 * More are overdue in no usual week; then all stand in the workbook beside the letter, in which a line is a kilobyte.
 */
const MOST_OVERDUE = 300;

function counted({ total }: Counted<unknown>): string {
  return total > SHOWN ? `${total} 件，列前 ${SHOWN}` : `${total} 件`;
}

function items(lines: readonly ItemLine[]): Block[] {
  return lines.length > 0 ? [{ kind: 'items', items: lines }] : [];
}

/** As many as are printed, most late first: days, what, number, lead, owner, times reminded. */
export function overdueSection({ overdue }: WeeklyDigestModel): Block[] {
  const note = overdue.length > 0 ? `${overdue.length} 件，按逾期天数` : '0 件';
  const lines = earliestDueFirst(overdue)
    .slice(0, MOST_OVERDUE)
    .map((item) =>
      caseItemLine(
        { ...item, leadUnitName: item.leadUnitName ?? '未定', ownerName: item.ownerName ?? '未定' },
        [`已催 ${item.remindedTimes} 次`],
      ),
    );
  const more = overdue.length - lines.length;
  return [
    { kind: 'heading', title: '已逾期', note },
    ...(lines.length > 0 ? items(lines) : [{ kind: 'note', words: '无逾期' } as const]),
    ...(more > 0
      ? [{ kind: 'note', words: `另有 ${more} 件逾期更短，全部见附件“逾期清单”。` } as const]
      : []),
  ];
}

export function dueSoonSection({ dueSoon, dueSoonDays }: WeeklyDigestModel): Block[] {
  const lines = earliestDueFirst(dueSoon.items).slice(0, SHOWN);
  return [
    { kind: 'heading', title: `${dueSoonDays} 日内到期`, note: counted(dueSoon) },
    ...items(lines.map((item) => caseItemLine(item))),
  ];
}

export function milestoneSection({ milestonesPassed }: WeeklyDigestModel): Block[] {
  const lines = milestonesPassed.items
    .slice(0, SHOWN)
    .map((item) => caseItemLine(item, [`节点：${shortDay(item.milestoneOn)} ${item.milestoneText}`]));
  return [
    { kind: 'heading', title: '阶段性办结，节点已过', note: counted(milestonesPassed) },
    ...items(lines),
  ];
}

export function receiptSection({ unsigned, returned }: WeeklyDigestModel): Block[] {
  const waiting = unsigned.items.slice(0, SHOWN).map((item) => {
    const mark = unsignedMark(item.waitedMinutes, item.late);
    return caseItemLine({ ...item, ownerName: null }, [item.ownerName && `待签 ${item.ownerName}`], mark);
  });
  const back = returned.items
    .slice(0, SHOWN)
    .map((item) => caseItemLine(item, [`退回原因 ${item.reason}`], RETURNED_MARK));
  return [
    { kind: 'heading', title: '未签收与退回', note: `未签收 ${counted(unsigned)}` },
    ...items(waiting),
    { kind: 'note', words: `退回待处理 ${counted(returned)}` },
    ...items(back),
  ];
}

export function movementSection({ opened, closed }: WeeklyDigestModel): Block[] {
  return [
    { kind: 'heading', title: '本周新增', note: counted(opened) },
    ...items(opened.items.slice(0, SHOWN).map((item) => titleLine(item, OPENED_MARK))),
    { kind: 'heading', title: '本周办结', note: counted(closed) },
    ...items(closed.items.slice(0, SHOWN).map((item) => titleLine(item, CLOSED_MARK))),
  ];
}

function titleLine(item: TitledMailItem, mark: Mark): ItemLine {
  const street = item.streetName ? [` · ${item.streetName}`] : [];
  const facts = [...numberWords(item.shortNumber, item.isKeyCase), ...street];
  return { mark, title: item.title, link: item.link, facts };
}
