import { changedFacts, traceOf, type PersonFacts } from './person-facts.js';

const before: PersonFacts = {
  name: '刘畅',
  title: null,
  role: 'street-user',
  unitId: 'street',
  email: 'liuchang@duban.example',
  phone: null,
};

describe('the trace of a changed person', () => {
  it('names every changed fact and keeps no address, telephone or name', () => {
    const after = {
      ...before,
      name: '刘长',
      email: 'new@duban.example',
      phone: '0371-00000000',
      role: 'street-head',
    };
    const trace = traceOf(before, after);
    expect(trace).toEqual({
      fields: ['name', 'role', 'email', 'phone'],
      before: { role: 'street-user' },
      after: { role: 'street-head' },
    });
    expect(JSON.stringify(trace)).not.toMatch(/刘|@|0371/);
  });
  it('is empty where nothing changed', () => expect(changedFacts(before, { ...before })).toEqual([]));
});
