import { isAddressFault } from './address-fault.js';

it.each([
  ["Can't send mail - all recipients were rejected: 550 No such user", true],
  ['Message failed: 550 5.1.1 unknown', true],
  ['Message failed: 550 5.2.1 mailbox disabled', true],
  ['Invalid login: 535 5.7.8 authentication failed', false],
  ['Mail command failed: 550 5.7.1 sender is not allowed', false],
  ['Message failed: 552 5.3.4 message too big', false],
])('takes “%s” for the fault of the address: %s', (error, expected) => {
  expect(isAddressFault(error)).toBe(expected);
});
