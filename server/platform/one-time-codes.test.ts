import { fixedClock } from '#tests/support/clock.ts';
import { createOneTimeCodes } from './one-time-codes.ts';

/** The secret and codes of RFC 6238, appendix B, cut to six digits. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

test.each([
  ['1970-01-01T00:00:59Z', '287082', 1],
  ['2005-03-18T01:58:29Z', '081804', 37_037_036],
  ['2009-02-13T23:31:30Z', '005924', 41_152_263],
  ['2033-05-18T03:33:20Z', '279037', 66_666_666],
])('at %s the code is %s', async (time, code, step) => {
  const codes = createOneTimeCodes({ clock: fixedClock(time), issuer: 'Allcomers' });
  expect(await codes.stepOf(code, secret)).toBe(step);
  expect(await codes.stepOf(`${code.slice(0, 3)} ${code.slice(3)}`, secret)).toBe(step);
});

test('a code is good a step before and after its own, and no longer', async () => {
  const clock = fixedClock('2009-02-13T23:31:30Z');
  const codes = createOneTimeCodes({ clock, issuer: 'Allcomers' });
  const found: Array<number | null> = [];
  for (const seconds of [-31, 30, 30, 30, 30]) {
    clock.advance({ seconds });
    found.push(await codes.stepOf('005924', secret));
  }
  expect(found).toEqual([null, 41_152_263, 41_152_263, 41_152_263, null]);
});

test.each(['', '00592', '0059244', 'abcdef', '٠٠٥٩٢٤', 'K7M-4TQ-9PX'])(
  'what reads %j is no code of an app',
  async (typed) => {
    const clock = fixedClock('2009-02-13T23:31:30Z');
    const codes = createOneTimeCodes({ clock, issuer: 'Allcomers' });
    expect(await codes.stepOf(typed, secret)).toBeNull();
  },
);

test('an app is set up by a picture, and codes for mail keep their zeros', async () => {
  const codes = createOneTimeCodes({ clock: fixedClock(), issuer: 'Allcomers' });
  expect(codes.newSecret()).toMatch(/^[A-Z2-7]{32}$/);
  expect(await codes.pictureOf(secret, 'nia@staff.example')).toMatch(/^data:image\/png;base64,/);
  for (let no = 0; no < 50; no += 1) expect(codes.newMailCode()).toMatch(/^\d{6}$/);
  expect(new Set(codes.newRecoveryCodes()).size).toBe(10);
});
