import { TimeLimit } from './time-limit.ts';

let now = 0;
const passes = (milliseconds: number): void => {
  now += milliseconds;
};

// https://www.mongodb.com/docs/manual/reference/method/cursor.maxTimeMS/
test('work beyond its time is ended', () => {
  const time = new TimeLimit(100, () => now);
  passes(100);
  expect(() => time.check()).not.toThrow();
  passes(1);
  expect(() => time.check()).toThrow('time limit');
});

test('the time that a cursor waits for its client does not count', () => {
  const time = new TimeLimit(100, () => now);
  passes(60);
  time.rest();
  passes(5000);
  time.goOn();
  passes(40);
  expect(() => time.check()).not.toThrow();
  passes(1);
  expect(() => time.check()).toThrow('time limit');
});

test('without a limit work takes as long as it takes', () => {
  const time = new TimeLimit(0, () => now);
  passes(1e9);
  expect(() => time.check()).not.toThrow();
});
