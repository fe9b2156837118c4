/** A document as the site stores them: a few hundred bytes, three fields to find it by. */
export type Entry = {
  _id: string;
  email: string;
  event: string;
  at: Date;
  state: string;
  no: number;
  version: number;
  people: { name: string; needs: string[] }[];
  note: string;
};

const states = ['holding', 'confirmed', 'waiting', 'withdrawn'];
const began = Date.UTC(2030, 0, 1);

/** The document of a number, always the same one. */
export function documentFor(no: number): Entry {
  return {
    _id: `entry-${no}`,
    email: `person-${no}@example.org`,
    event: `event-${no % 500}`,
    at: new Date(began + no * 1000),
    state: states[no % states.length] ?? '',
    no,
    version: 0,
    people: [{ name: `Person ${no}`, needs: ['step-free', 'bsl'] }],
    note: 'Arrives by train at ten and would like a seat near the door. '.repeat(3),
  };
}
