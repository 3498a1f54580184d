import { Secret, TOTP } from 'otpauth';
import { millis } from '../../src/kernel/instant.js';
import type { TestApp } from './app.js';
import type { Client } from './client.js';
import { PASSWORD } from './given.js';

/** The authenticator on somebody's phone, with a clock of its own. */
export class Phone {
  private readonly totp: TOTP;

  constructor(
    private readonly test: Pick<TestApp, 'clock'>,
    key: string,
  ) {
    this.totp = new TOTP({ secret: Secret.fromBase32(key), algorithm: 'SHA1', digits: 6, period: 30 });
  }

  /** What it shows, so many seconds off. */
  code(secondsOff = 0): string {
    return this.totp.generate({ timestamp: millis(this.test.clock.now()) + secondsOff * 1_000 });
  }
}

/** Sets up a second factor for whoever is signed in there. */
export async function withPhone(
  test: Pick<TestApp, 'clock'>,
  client: Client,
): Promise<{ phone: Phone; recoveryCodes: string[] }> {
  const begun = await client.post<{ key: string }>('/api/second-factor', { currentPassword: PASSWORD });
  if (begun.status !== 200) throw new Error(JSON.stringify(begun.body));
  const phone = new Phone(test, begun.body.key);
  const done = await client.post<{ recoveryCodes: string[] }>('/api/second-factor/confirm', {
    code: phone.code(),
  });
  if (done.status !== 200) throw new Error(JSON.stringify(done.body));
  return { phone, recoveryCodes: done.body.recoveryCodes };
}
