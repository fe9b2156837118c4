import { statSync } from 'node:fs';

/** The longest first, so that no worker is left alone with one at the end: the browser, then journeys, then by size. */
export default class LongTestsFirst {
  sort(tests) {
    const rank = ({ path }) => {
      if (path.endsWith('/tests/browser/every-page.test.ts')) return 0;
      if (path.includes('/tests/browser/')) return 1;
      return path.includes('/tests/journeys/') ? 2 : 3;
    };
    const size = new Map(tests.map(({ path }) => [path, statSync(path).size]));
    return tests.toSorted(
      (one, other) => rank(one) - rank(other) || size.get(other.path) - size.get(one.path),
    );
  }

  shard(tests) {
    return tests;
  }

  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {}
}
