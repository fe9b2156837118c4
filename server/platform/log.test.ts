import { createLog } from './log.ts';

function lines(write: (log: ReturnType<typeof createLog>) => void, level = 'info'): string {
  const written: string[] = [];
  write(createLog({ level, stream: { write: (line) => void written.push(line) } }));
  return written.join('');
}

test('a line is JSON with its level, its time and what it was given', () => {
  const line = JSON.parse(lines((log) => log.info({ record: 'r1' }, 'relay step'))) as object;
  expect(line).toMatchObject({ level: 'info', msg: 'relay step', record: 'r1' });
  expect(line).toHaveProperty('at');
});

test('fields that could name a person are removed at any depth that we write', () => {
  const text = lines((log) =>
    log.warn(
      {
        email: 'ana@people.example',
        person: { name: 'Ana', phone: '01632 960 001' },
        message: { to: { address: 'ana@people.example' } },
        request: { headers: { cookie: 'sid=1', authorization: 'Bearer x' } },
        ip: '203.0.113.9',
        token: 'secret',
      },
      'something',
    ),
  );
  expect(text).not.toMatch(/ana|01632|sid=1|Bearer|203\.0|secret/i);
});

test('an error keeps its kind, code and place but not its words', () => {
  const error = Object.assign(new TypeError('no such person: Ana'), { code: 'E_PERSON' });
  const text = lines((log) => log.error({ error }, 'failed'));
  expect(text).not.toContain('Ana');
  expect(JSON.parse(text)).toMatchObject({ error: { type: 'TypeError', code: 'E_PERSON' } });
  expect(text).toContain('log.test.ts');
});

test('what lies below the level is not written', () => {
  expect(lines((log) => log.info({}, 'quiet'), 'warn')).toBe('');
});
