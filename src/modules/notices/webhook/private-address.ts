import { BlockList, isIP } from 'node:net';

/** Addresses that are nobody's on the open net: own machine, intranet, link, carrier, documentation, multicast. */
const PRIVATE = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  PRIVATE.addSubnet(net, bits, 'ipv4');

/** Of IPv6 only the global unicast block is the open net, and of it not what hides an IPv4 address inside. */
const GLOBAL = new BlockList();
GLOBAL.addSubnet('2000::', 3, 'ipv6');
const WRAPPED = new BlockList();
WRAPPED.addSubnet('2001::', 23, 'ipv6');
WRAPPED.addSubnet('2001:db8::', 32, 'ipv6');
WRAPPED.addSubnet('2002::', 16, 'ipv6');

/** True for everything that a request from inside must not be sent to. */
export function isPrivateAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').split('%')[0]!;
  if (isIP(bare) === 4) return PRIVATE.check(bare, 'ipv4');
  if (isIP(bare) !== 6) return true;
  return !GLOBAL.check(bare, 'ipv6') || WRAPPED.check(bare, 'ipv6');
}
