import { roughOrigin } from './rough-origin.ts';

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';
const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36';

test.each([
  [`${windows} ${chrome}`, 'chrome', 'windows'],
  [`${windows} ${chrome} Edg/147.0.0.0`, 'edge', 'windows'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'firefox', 'linux'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
    'safari',
    'ios',
  ],
  [`Mozilla/5.0 (Linux; Android 15; K) ${chrome}`, 'chrome', 'android'],
  ['curl/8.5.0', 'other', 'other'],
  ['', 'other', 'other'],
])('%s is %s on %s', (userAgent, browser, system) => {
  expect(roughOrigin({ userAgent, address: '198.51.100.7' })).toMatchObject({ browser, system });
});

test.each([
  ['198.51.100.7', '198.51.…'],
  ['::ffff:198.51.100.7', '198.51.…'],
  ['2001:db8:1:2::3', '2001:db8:…'],
  ['::1', ':…'],
])('of the address %s a session keeps %s alone', (address, network) => {
  expect(roughOrigin({ userAgent: '', address }).network).toBe(network);
});
