import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from './config.js';
import { rememberServed, servedWith } from './served-with.js';

describe('what a server was started with', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'duban-served-'));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  const shell = (env: NodeJS.ProcessEnv = {}) =>
    loadConfig({ NODE_ENV: 'test', DATA_DIR: dir, ...env }).asServed();

  it('is read by a command, whose own settings come first', () => {
    const own = shell();
    expect([own.publicUrl, own.leavesMailsToServer]).toEqual([`http://127.0.0.1:${own.env.PORT}`, false]);
    rememberServed(dir, { publicUrl: 'https://duban.example', mails: 'smtp' });
    expect([shell().publicUrl, shell().leavesMailsToServer]).toEqual(['https://duban.example', true]);
    const set = shell({ PUBLIC_URL: 'https://other.example/', SMTP_URL: 'smtp://127.0.0.1:25' });
    expect([set.publicUrl, set.leavesMailsToServer]).toEqual(['https://other.example', false]);
    rememberServed(dir, { publicUrl: 'https://duban.example', mails: 'files' });
    expect(shell().leavesMailsToServer).toBe(false);
  });

  it('tells a server that has no mail server any more', () => {
    const server = (env: NodeJS.ProcessEnv = {}) => loadConfig({ NODE_ENV: 'test', DATA_DIR: dir, ...env });
    const withOne = server({ SMTP_URL: 'smtp://127.0.0.1:25' });
    expect([server().lostMailServer, withOne.lostMailServer]).toEqual([false, false]);
    withOne.rememberServed();
    expect([server().lostMailServer, withOne.lostMailServer]).toEqual([true, false]);
    server().rememberServed();
    expect(server().lostMailServer).toBe(false);
  });

  it('is what the last one was started with, for its owner only, and nothing else is left', () => {
    rememberServed(dir, { publicUrl: 'https://one.example', mails: 'files' });
    rememberServed(dir, { publicUrl: 'https://two.example', mails: 'smtp' });
    expect(servedWith(dir)).toEqual({ publicUrl: 'https://two.example', mails: 'smtp' });
    expect(readdirSync(dir)).toEqual(['served.json']);
    expect(statSync(join(dir, 'served.json')).mode & 0o777).toBe(0o600);
  });

  it.each(['', '{', '{"publicUrl":7,"mails":"smtp"}', '{"publicUrl":"x","mails":"doves"}', 'null'])(
    'is nothing where the file says %j',
    (text) => {
      writeFileSync(join(dir, 'served.json'), text);
      expect(servedWith(dir)).toBeNull();
    },
  );

  it('does not stop a start that cannot write it down', () => {
    expect(() => rememberServed(join(dir, 'nowhere'), { publicUrl: 'x', mails: 'smtp' })).not.toThrow();
  });
});
