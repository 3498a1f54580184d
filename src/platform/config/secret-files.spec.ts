import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withSecretFiles } from './secret-files.js';

describe('secrets in files', () => {
  let folder: string;
  const file = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'duban-secrets-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('stand for the variable, without the line end', () => {
    const { env, faults } = withSecretFiles({
      SMTP_URL_FILE: file('smtp', 'smtp://mail.example\n'),
      PORT: '3',
    });
    expect([env['SMTP_URL'], env['PORT'], faults]).toEqual(['smtp://mail.example', '3', []]);
  });

  it.each([
    [
      'missing',
      () => ({ SECRET_KEY_FILE: join(folder, 'nowhere') }),
      'SECRET_KEY_FILE: the file cannot be read',
    ],
    ['empty', () => ({ SECRET_KEY_FILE: file('empty', ' \n') }), 'SECRET_KEY_FILE: the file is empty'],
    [
      'beside the variable',
      () => ({ REDIS_URL: 'redis://a', REDIS_URL_FILE: file('redis', 'redis://secret') }),
      'REDIS_URL_FILE: REDIS_URL is set too; set one of them',
    ],
  ])('%s: a fault by name, without a word of what is in it', (_, source, fault) => {
    const { faults } = withSecretFiles(source());
    expect(faults).toEqual([fault]);
  });

  it('are for secrets alone', () => {
    expect(withSecretFiles({ HOST_FILE: file('host', '0.0.0.0') }).env['HOST']).toBeUndefined();
  });
});
