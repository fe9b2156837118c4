import { namedRooms } from './room-names.ts';

test('rooms keep their ids, new ones have none, and one without a name is left out', () => {
  expect(namedRooms({ one: 'Hall', 'new-1': 'Studio' }, { one: 'Neuadd' })).toEqual([
    { id: 'one', en: 'Hall', cy: 'Neuadd' },
    { en: 'Studio' },
  ]);
});

test('a room that is named in Welsh alone is sent without its English name, to be refused', () => {
  expect(namedRooms({}, { 'new-2': 'Stiwdio' })).toEqual([{ en: '', cy: 'Stiwdio' }]);
});
