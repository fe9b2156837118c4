import type { Partner } from '#shared/programme.ts';

/** The four partners of the public plan. Addresses, telephone numbers and mail here are invented. */
export const partners: Partner[] = [
  {
    id: 'scvo',
    name: 'Scottish Council for Voluntary Organisations (SCVO)',
    nation: 'scotland',
    email: 'events@scvo.example',
    phone: '0131 496 0110',
    address: ['2 Sample Wynd', 'Edinburgh', 'EH1 9ZZ'],
  },
  {
    id: 'wcva',
    name: 'Wales Council for Voluntary Action (WCVA)',
    nation: 'wales',
    email: 'digwyddiadau@wcva.example',
    phone: '029 2018 0120',
    address: ['4 Rhodfa Enghraifft', 'Caerdydd', 'CF10 9ZZ'],
  },
  {
    id: 'nicva',
    name: 'Northern Ireland Council for Voluntary Action (NICVA)',
    nation: 'northern-ireland',
    email: 'events@nicva.example',
    phone: '028 9649 6130',
    address: ['6 Sample Row', 'Belfast', 'BT15 9ZZ'],
  },
  {
    id: 'involve',
    name: 'Involve',
    nation: 'england',
    email: 'events@involve.example',
    phone: '020 7946 0140',
    address: ['8 Sample Yard', 'London', 'E1 9ZZ'],
  },
];
