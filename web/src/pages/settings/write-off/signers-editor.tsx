import { Button, Input, Select } from 'antd';
import { useUnits, useUsers } from '../../../api/directory';
import type { Role } from '../../../api/session';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { ROLE_WORDS } from '../../../shared/roles/role-words';
import type { SignerRule } from './use-write-off-settings';
import { writeOffSettingsWords } from './write-off-settings-words';
import styles from './write-off-settings.module.css';

const KINDS = ['task-unit', 'unit', 'role', 'person', 'outside'] as const;
const PARTS = ['lead', 'assist', 'street', 'supervise'] as const;
/** Whose signature reaches every task. */
const SIGNS: readonly Role[] = ['bureau-officer', 'reviewer', 'leader', 'administrator'];
const FIRST: Record<SignerRule['kind'], string> = {
  'task-unit': 'supervise',
  unit: '',
  role: 'bureau-officer',
  person: '',
  outside: '',
};

interface Props {
  signers: readonly SignerRule[];
  onChange: (signers: SignerRule[]) => void;
}

export function SignersEditor({ signers, onChange }: Props) {
  const t = useWords(writeOffSettingsWords);
  const put = (at: number, next: SignerRule) =>
    onChange(signers.map((one, index) => (index === at ? next : one)));
  return (
    <div className={styles.signers}>
      {signers.map((signer, at) => (
        <div key={at} className={styles.row}>
          <Select
            style={{ minWidth: 170 }}
            aria-label={t('signerKind', { n: at + 1 })}
            value={signer.kind}
            options={KINDS.map((value) => ({ value, label: t(value) }))}
            onChange={(kind: SignerRule['kind']) => put(at, { kind, of: FIRST[kind] })}
          />
          <SignerOf n={at + 1} signer={signer} onChange={(of) => put(at, { ...signer, of })} />
          <Button size="small" onClick={() => onChange(signers.filter((_, index) => index !== at))}>
            {t('removeSigner', { n: at + 1 })}
          </Button>
        </div>
      ))}
      <Button
        size="small"
        disabled={signers.length >= 12}
        onClick={() => onChange([...signers, { kind: 'task-unit', of: FIRST['task-unit'] }])}
      >
        {t('addSigner')}
      </Button>
    </div>
  );
}

interface OfProps {
  n: number;
  signer: SignerRule;
  onChange: (of: string) => void;
}

function SignerOf({ n, signer: { kind, of }, onChange }: OfProps) {
  const t = useWords(writeOffSettingsWords);
  const language = useLanguage();
  const units = (useUnits().data ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const people = (useUsers().data ?? [])
    .filter(({ active, role }) => active && SIGNS.includes(role))
    .map(({ id, name }) => ({ value: id, label: name }));
  const label = `${t('signerKind', { n })} ${t(kind)}`;
  if (kind === 'outside')
    return (
      <Input
        style={{ maxWidth: 220 }}
        maxLength={60}
        aria-label={label}
        placeholder={t('outsideName')}
        value={of}
        onChange={({ target }) => onChange(target.value)}
      />
    );
  const options = {
    'task-unit': PARTS.map((value) => ({ value: value as string, label: t(value) })),
    unit: units,
    role: SIGNS.map((value) => ({ value: value as string, label: ROLE_WORDS[value][language] })),
    person: people,
  }[kind];
  return (
    <Select
      style={{ minWidth: 170 }}
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={label}
      value={of || undefined}
      options={options}
      onChange={onChange}
    />
  );
}
