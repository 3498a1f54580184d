import { Injectable } from '@nestjs/common';
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { Config } from '../../../platform/config/config.js';
import { WebhookAddressError } from '../domain/notice-errors.js';
import { isPrivateAddress } from './private-address.js';

/** Where a message may go: the address that was checked is the one that is connected to. */
export interface Allowed {
  url: URL;
  address: string;
  family: 4 | 6;
}

/** Keeps webhooks from being turned against the own network: https only, no private address, unless it is configured. */
@Injectable()
export class AddressGuard {
  private readonly intranet: ReadonlySet<string>;

  constructor({ env }: Config) {
    this.intranet = new Set(
      (env.WEBHOOK_INTRANET ?? '')
        .split(/[\s,]+/)
        .filter(Boolean)
        .map((one) => one.toLowerCase()),
    );
  }

  /** Throws WebhookAddressError for what can be told without asking the name server. */
  check(text: string): URL {
    const url = URL.canParse(text) ? new URL(text) : null;
    if (!url) throw new WebhookAddressError({ why: '不是网址' });
    if (url.username || url.password) throw new WebhookAddressError({ why: '网址里不能带账号' });
    if (this.isIntranet(url)) return url;
    if (url.protocol !== 'https:') throw new WebhookAddressError({ why: '不是 https' });
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) > 0 && isPrivateAddress(host)) throw new WebhookAddressError({ why: '内网地址' });
    return url;
  }

  /** Throws WebhookAddressError; every address that the name stands for has to be an open one. */
  async resolve(text: string): Promise<Allowed> {
    const url = this.check(text);
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const found = await lookup(host, { all: true });
    const [first] = found;
    if (!first) throw new Error(`no address for ${host}`);
    if (!this.isIntranet(url) && found.some(({ address }) => isPrivateAddress(address)))
      throw new WebhookAddressError({ why: '指向内网地址' });
    return { url, address: first.address, family: first.family === 6 ? 6 : 4 };
  }

  private isIntranet({ protocol, host, hostname }: URL): boolean {
    const web = protocol === 'https:' || protocol === 'http:';
    return web && (this.intranet.has(host.toLowerCase()) || this.intranet.has(hostname.toLowerCase()));
  }
}
