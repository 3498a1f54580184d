import { QueryFailedError } from 'typeorm';
import { StaleVersionError } from '../../kernel/errors.js';
import { faultOf, ForeignWordsError, scrub } from './fault.js';

const text = (error: unknown): string => JSON.stringify(faultOf(error));

it('keeps neither the statement nor its values of a failed query', () => {
  const driver = Object.assign(
    new Error('duplicate key value violates unique constraint "uq_user_username"'),
    {
      code: '23505',
      constraint: 'uq_user_username',
      detail: 'Key (username)=(zhangsan) already exists.',
    },
  );
  const error = new QueryFailedError('INSERT INTO user (name) VALUES ($1)', ['张三丰'], driver);
  expect(faultOf(error)).toMatchObject({
    type: 'QueryFailedError',
    code: '23505',
    constraint: 'uq_user_username',
  });
  expect(text(error)).toContain('violates unique constraint');
  for (const secret of ['张三丰', 'zhangsan', 'INSERT']) expect(text(error)).not.toContain(secret);
});

it('keeps the code of a refusal and not its sentence', () => {
  expect(faultOf(new StaleVersionError({ by: '周敏' }))).toEqual({
    type: 'StaleVersionError',
    code: 'version.stale',
  });
});

it('keeps what failed and where, of the error and its causes', () => {
  const error = new Error('reading failed', { cause: new Error('call 13812345678') });
  expect(faultOf(error)).toMatchObject({ message: 'reading failed', cause: { message: 'call …' } });
  expect(text(error)).toContain('fault.spec');
});

it('does not hold what a parser quotes', () => {
  let error: unknown;
  try {
    JSON.parse('{"name":"张三丰", 13812345678}');
  } catch (found) {
    error = found;
  }
  expect(text(error)).toContain('SyntaxError');
  expect(text(error)).not.toMatch(/张三丰|13812345678/);
});

it('says what its thrower says instead of foreign words', () => {
  const error = new ForeignWordsError('451 张三丰 is on holiday', 'SMTP 451');
  expect(faultOf(error)).toMatchObject({ message: 'SMTP 451' });
  expect(text(error)).not.toContain('holiday');
});

it.each([
  ['connect ECONNREFUSED 127.0.0.1:6379', 'connect ECONNREFUSED 127.0.0.1:6379'],
  ['smtp://duban:geheim@mail.example:25 is away', 'smtp://…@mail.example:25 is away'],
  ['POST https://oapi.example/robot/send?access_token=abc failed', 'POST https://oapi.example/… failed'],
  ['550 <zhangsan@mail.example> unknown', '550 <…@…> unknown'],
  ['11010519491231002X and 13812345678 and 138-1234-5678 and 010-88886666', '… and … and … and …'],
  ['invalid input syntax for type uuid: "张三"', 'invalid input syntax for type uuid: "…"'],
  ['relation "case" does not exist', 'relation "case" does not exist'],
  ['row 0198c1f2-7a3b-7c4d-8e5f-001122334455 is gone', 'row 0198c1f2-7a3b-7c4d-8e5f-001122334455 is gone'],
  [`token ${'aZ9_'.repeat(10)} is over`, 'token … is over'],
  ['2026-05-20T09:30:00.000+08:00, 1779240600000 ms', '2026-05-20T09:30:00.000+08:00, 1779240600000 ms'],
])('%s', (said, kept) => {
  expect(scrub(said)).toBe(kept);
});
