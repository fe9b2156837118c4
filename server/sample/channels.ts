import type { Channel } from '#shared/programme.ts';

/** The publicity channels of the plan; those for the whole UK serve every nation. */
export const channels: Channel[] = [
  { id: 'guardian-society', name: 'Guardian Society', scope: 'uk' },
  { id: 'third-sector-news', name: 'Third Sector News', scope: 'uk' },
  { id: 'civil-society', name: 'Civil Society', scope: 'uk' },
  { id: 'charity-times', name: 'Charity Times', scope: 'uk' },
  { id: 'wired-gov', name: 'WiredGov', scope: 'uk' },
  { id: 'huffington-post', name: 'Huffington Post', scope: 'uk' },
  { id: 'local-gov', name: 'LocalGov', scope: 'england' },
  { id: 'digital-by-default-news', name: 'Digital by Default News', scope: 'uk' },
  { id: 'third-force-news', name: 'Third Force News', scope: 'scotland' },
  { id: 'lgiu-scotland', name: 'Local Government Information Unit Scotland', scope: 'scotland' },
  { id: 'public-finance', name: 'Public Finance Magazine', scope: 'uk' },
  { id: 'politics-home', name: 'PoliticsHome', scope: 'uk' },
];
