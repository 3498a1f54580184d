import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../../platform/config/config.js';
import { Sealing } from '../../../platform/crypto/sealing.js';
import type { Actor } from '../../access/index.js';
import { SealBrokenError } from '../domain/intake-errors.js';
import { SealedContacts } from './sealed-contacts.js';

const actor = (userId: string): Actor => ({
  userId,
  name: userId,
  role: 'intake-officer',
  unitId: 'u',
  unitName: 'u',
  unitPath: '/u/',
});

describe('a contact on its way through the browser', () => {
  const config = loadConfig({ NODE_ENV: 'test', DATA_DIR: mkdtempSync(join(tmpdir(), 'duban-seal-')) });
  const contacts = new SealedContacts(new Sealing(config));
  const zhou = actor('zhou');

  it('says nothing, and comes back whole', () => {
    const sealed = contacts.seal(zhou, { name: '张三', phone: '13812345678' })!;
    expect(sealed).not.toMatch(/138|张/);
    const text = contacts.seal(zhou, { originalText: '甲' })!;
    const more = contacts.seal(zhou, { phone: '1', originalText: '乙' })!;
    expect(contacts.open(zhou, [sealed, text, more])).toEqual({
      name: '张三',
      phone: '13812345678',
      originalText: '甲\n\n乙',
    });
  });

  it('is no seal at all where nothing was said', () =>
    expect(contacts.seal(zhou, { name: null, originalText: '' })).toBeNull());

  it.each([
    ['of somebody else', () => contacts.seal(actor('chen'), { phone: '1' })!],
    ['that was changed', () => `${contacts.seal(zhou, { phone: '1' })!.slice(0, -8)}AAAAAAA=`],
    ['that is none', () => 'x'],
  ])('refuses one %s', (_, sealed) => expect(() => contacts.open(zhou, [sealed()])).toThrow(SealBrokenError));
});
