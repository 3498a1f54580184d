import { Button, Checkbox, Input, Select } from 'antd';
import { useUsers } from '../../../api/directory';
import type { Role } from '../../../api/session';
import { useWords } from '../../../i18n/words';
import { PlainTable } from '../../../shared/plain-table/plain-table';
import settings from '../settings.module.css';
import { ROLE_WORDS } from '../../../shared/roles/role-words';
import { signOffWords } from './sign-off-words';
import { PRESETS, type Link } from './use-sign-off';
import { useLanguage } from '../../../i18n/language';

const HOLDERS = ['verifier', 'role', 'person', 'outside'] as const;
const CONDITIONS = ['always', 'key-case', 'untrue', 'key-or-untrue'] as const;
const SIGNS: readonly Role[] = ['reviewer', 'bureau-officer', 'leader', 'administrator'];

interface Props {
  links: readonly Link[];
  onChange: (links: Link[]) => void;
}

/** The links in their order. */
export function ChainEditor({ links, onChange }: Props) {
  const t = useWords(signOffWords);
  const put = (at: number, part: Partial<Link>) =>
    onChange(links.map((link, index) => (index === at ? { ...link, ...part } : link)));
  return (
    <>
      <div className={settings.tools}>
        <p>{t('chainRemark')}</p>
        {(Object.keys(PRESETS) as (keyof typeof PRESETS)[]).map((name) => (
          <Button key={name} onClick={() => onChange(PRESETS[name].map((link) => ({ ...link })))}>
            {t('preset')} {t(name)}
          </Button>
        ))}
      </div>
      <div className={settings.table}>
        <PlainTable
          caption={t('chain')}
          head={
            <>
              <td />
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('holder')}</th>
              <th scope="col">{t('condition')}</th>
              <th scope="col">{t('decides')}</th>
              <td />
            </>
          }
        >
          {links.map((link, at) => (
            <LinkRow
              key={at}
              link={link}
              at={at}
              only={links.length === 1}
              onChange={(part) => put(at, part)}
              onRemove={() => onChange(links.filter((_, index) => index !== at))}
            />
          ))}
        </PlainTable>
      </div>
      <div className={settings.tools}>
        <Button
          disabled={links.length >= 12}
          onClick={() =>
            onChange([
              ...links,
              {
                title: '',
                holder: 'verifier',
                role: null,
                userId: null,
                decides: false,
                condition: 'always',
              },
            ])
          }
        >
          {t('add')}
        </Button>
      </div>
    </>
  );
}

interface RowProps {
  link: Link;
  at: number;
  only: boolean;
  onChange: (part: Partial<Link>) => void;
  onRemove: () => void;
}

function LinkRow({ link, at, only, onChange, onRemove }: RowProps) {
  const t = useWords(signOffWords);
  const language = useLanguage();
  const people = (useUsers().data ?? []).filter(({ role }) => SIGNS.includes(role));
  const n = t('link', { n: at + 1 });
  return (
    <tr>
      <th scope="row">{n}</th>
      <td>
        <Input
          maxLength={40}
          value={link.title}
          aria-label={`${n} ${t('name')}`}
          onChange={({ target }) => onChange({ title: target.value })}
        />
      </td>
      <td>
        <Select
          style={{ minWidth: 150 }}
          aria-label={`${n} ${t('holder')}`}
          value={link.holder}
          options={HOLDERS.filter((one) => at > 0 || one !== 'outside').map((value) => ({
            value,
            label: t(value),
          }))}
          onChange={(holder) =>
            onChange({
              holder,
              role: null,
              userId: null,
              ...(holder === 'outside' ? { decides: false } : {}),
            })
          }
        />{' '}
        {link.holder === 'role' && (
          <Select
            style={{ minWidth: 130 }}
            aria-label={`${n} ${t('role')}`}
            value={link.role ?? undefined}
            options={SIGNS.map((value) => ({ value, label: ROLE_WORDS[value][language] }))}
            onChange={(role: Role) => onChange({ role })}
          />
        )}
        {link.holder === 'person' && (
          <Select
            style={{ minWidth: 130 }}
            aria-label={`${n} ${t('person')}`}
            value={link.userId ?? undefined}
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(userId: string) => onChange({ userId })}
          />
        )}
      </td>
      <td>
        <Select
          style={{ minWidth: 150 }}
          disabled={at === 0}
          aria-label={`${n} ${t('condition')}`}
          value={link.condition}
          options={CONDITIONS.map((value) => ({ value, label: t(value) }))}
          onChange={(condition) => onChange({ condition })}
        />
      </td>
      <td>
        <Checkbox
          checked={link.decides}
          disabled={at === 0 || link.holder === 'outside'}
          aria-label={`${n} ${t('decides')}`}
          onChange={({ target }) => onChange({ decides: target.checked })}
        />
      </td>
      <td className={settings.verb}>
        <Button size="small" disabled={only || at === 0} onClick={onRemove}>
          {t('remove', { n: at + 1 })}
        </Button>
      </td>
    </tr>
  );
}
