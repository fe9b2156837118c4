/** Who may import whom. A file belongs to the first row whose pattern it matches. */
export interface Row {
  layer: string;
  files: RegExp;
  /** What it may import; `own/` is its own feature's folder. */
  may: RegExp[];
  /** What it may import beside that with `import type`, which leaves nothing behind when it runs. */
  mayAsTypes?: RegExp[];
}

const shared = /^shared\//;
const http = /^server\/http\//;
const problems = /^server\/problems\.ts$/;
const anyLibrary = /^(?!(server|client|shared|templates|own|tests)\/)/;
const clientParts = /^client\/(api|forms|design|widgets|text)\/|^client\/paths\.ts$/;
const react = /^(react|react-router)$/;

const serverFeature = (names: string): RegExp =>
  new RegExp(`^server/features/[^/]+/(${names})\\.ts$`);

export const importTable: Row[] = [
  {
    layer: 'shared',
    files: shared,
    may: [shared, /^(zod|luxon)$/],
  },
  {
    layer: 'templates',
    files: /^templates\//,
    may: [shared, /^templates\//, /^(react|react-dom|ical-generator|luxon)$/],
  },
  {
    layer: 'decisions',
    files: serverFeature('rules|lifecycle|policy|identity|party|[a-z-]+-(rules|policy)'),
    may: [shared, /^own\/(identity|party|([a-z-]+-)?(rules|lifecycle|policy))\.ts$/, /^luxon$/],
    mayAsTypes: [/^own\/(ports|service|change-addresses)\.ts$/],
  },
  {
    layer: 'routes',
    files: serverFeature('routes|[a-z-]+-routes'),
    may: [shared, http, problems, /^own\/([a-z-]+-)?(routes|policy|file)\.ts$/, /^zod$/],
    mayAsTypes: [/^own\//],
  },
  {
    layer: 'store',
    files: serverFeature('store|[a-z-]+-store|schemas?|waiting-lists|retire|(count|find)-[a-z-]+'),
    may: [
      shared,
      /^own\/(identity|party|([a-z-]+-)?(rules|policy|lifecycle|schemas?|store))\.ts$/,
      /^server\/platform\/(mongo|relay|ids|places|cipher)\.ts$/,
      /^mongoose$/,
    ],
    mayAsTypes: [/^own\//, /^server\/platform\/clock\.ts$/],
  },
  {
    layer: 'mail and files',
    files: serverFeature('mail|[a-z-]+-(mail|file)'),
    may: [
      shared,
      /^templates\//,
      /^own\/(identity|party|([a-z-]+-)?(rules|mail|file))\.ts$/,
      /^react-dom$/,
    ],
    mayAsTypes: [/^own\//, /^server\/platform\/relay\.ts$/],
  },
  {
    // The service, and the parts of it that have a file of their own.
    layer: 'service',
    files: /^server\/features\//,
    may: [
      shared,
      problems,
      /^own\/(?!(([a-z-]+-)?(routes|store|schemas?)|waiting-lists|(count|find)-[a-z-]+)\.ts$)/,
      // New ids, and the shape of a pending event.
      /^server\/platform\/(ids|relay)\.ts$/,
    ],
    mayAsTypes: [/^own\//, /^server\/platform\/(audit|clock|files|places)\.ts$/],
  },
  {
    layer: 'http and platform',
    files: /^server\/(http|platform)\//,
    may: [shared, http, /^server\/platform\//, problems, anyLibrary],
  },
  {
    layer: 'web',
    files: /^server\/web\//,
    may: [
      shared,
      http,
      problems,
      /^server\/web\//,
      /^client\/(entry-server\.tsx|paths\.ts|api\/[a-z-]+\.ts)$/,
      /^express$/,
    ],
    mayAsTypes: [/^client\/document\.tsx$/],
  },
  {
    layer: 'sample and the start of the server',
    files: /^server\/(sample\/|[a-z-]+\.ts$)/,
    may: [/^(server|shared|templates)\//, /^client\/(entry-server\.tsx|paths\.ts)$/, anyLibrary],
  },
  {
    layer: 'client features: routes',
    files: /^client\/features\/[^/]+\/([a-z-]+-)?routes\.ts$/,
    may: [shared, /^own\/([a-z-]+-)?routes\.ts$/, /^own\/[a-z-]+-page\.tsx$/],
    mayAsTypes: [/^client\/routes\.tsx$/],
  },
  {
    // Loads and actions run on the server alone, so they may read with schemas.
    layer: 'client features: data',
    files: /^client\/features\/[^/]+\/(data|[a-z-]+-(data|input))\.ts$/,
    may: [shared, /^own\//, clientParts, react, /^zod$/],
    mayAsTypes: [/^client\/page-data\.ts$/],
  },
  {
    layer: 'client features',
    files: /^client\/features\//,
    may: [
      shared,
      /^own\/(?!(data|[a-z-]+-(data|input)|([a-z-]+-)?routes)\.ts$)/,
      clientParts,
      react,
    ],
    mayAsTypes: [/^own\//],
  },
  {
    layer: 'client parts',
    files: /^client\/(api|forms|design|widgets|text)\//,
    may: [shared, clientParts, react, /^zod$/],
  },
  {
    layer: 'client',
    files: /^client\//,
    may: [/^client\//, shared, /^(react|react-dom|react-router)$/],
  },
];
