import { Button, Dropdown } from 'antd';
import { useRef, useState } from 'react';
import type { Role } from '../../api/session';
import { useCurrentUser } from '../../app/current-user';
import { useWords } from '../../i18n/words';
import type { CaseLine } from '../case/case-api';
import { useConfirmBar } from '../confirm-bar/confirm-bar-provider';
import { KeyCap } from '../key-cap/key-cap';
import { useKeys } from '../keys/use-keys';
import { slipWords } from './slip-words';
import { SLIP_FORMATS, usePrintSlips, type SlipFormat } from './use-print-slips';

const READS_ONLY: readonly Role[] = ['reviewer', 'leader', 'auditor'];

/** Who dispatches cases or gets them. */
export const mayPrintSlips = (role: Role): boolean => !READS_ONLY.includes(role);

/** A case that was put aside before its dispatch has none. */
export const hasSlip = ({ dispatchedAt, status }: Pick<CaseLine, 'dispatchedAt' | 'status'>): boolean =>
  dispatchedAt !== null || status === 'registered';

interface Props {
  /** One case, or several as one file with a list in front. */
  caseIds: readonly string[];
  /** Off while a form stands open. */
  keysOn?: boolean;
  /** Beside verbs in a bar. */
  size?: 'small';
}

/** 交办单 as a file to print; draws nothing for those who only read. */
export function SlipButton({ caseIds, keysOn = true, size }: Props) {
  const t = useWords(slipWords);
  const confirm = useConfirmBar();
  const { role } = useCurrentUser();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const print = usePrintSlips();
  const shown = mayPrintSlips(role) && caseIds.length > 0;
  const label = caseIds.length > 1 ? t('many', { n: caseIds.length }) : t('one');
  useKeys([{ keys: 'p', label, run: () => setOpen(true) }], shown && keysOn && !print.isPending);
  if (!shown) return null;

  const run = (format: SlipFormat) =>
    print.mutate(
      { caseIds, format },
      {
        onSuccess: (name) => confirm({ text: t('done', { name }) }),
        onError: (problem) => confirm({ text: t('failed', { detail: problem.detail }) }),
      },
    );
  const choose = (next: boolean) => {
    setOpen(next);
    if (!next) button.current?.focus();
  };
  return (
    <Dropdown
      open={open}
      onOpenChange={choose}
      trigger={['click']}
      autoFocus
      menu={{
        items: SLIP_FORMATS.map((format) => ({ key: format, label: t(format) })),
        onClick: ({ key }) => {
          choose(false);
          run(key as SlipFormat);
        },
      }}
    >
      <Button ref={button} size={size} loading={print.isPending} aria-haspopup="menu" aria-keyshortcuts="p">
        {label} <KeyCap keys="p" />
      </Button>
    </Dropdown>
  );
}
