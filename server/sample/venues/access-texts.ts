import type { VenueFeature } from '#shared/venue-features.ts';
import type { VenueVisit } from './describe-venue.ts';

/** What a visitor finds inside, in each language, from what the access visit found. */
export function accessTexts({ features, doorCentimetres, floor }: VenueVisit) {
  const found = sentences.filter(({ feature }) => features.includes(feature));
  const metres = doorCentimetres / 100;
  return {
    en: [
      `The entrance has no step. The doors are ${metres} metres wide${features.includes('automatic_doors') ? ' and open by themselves' : ', and staff will open them for you'}.`,
      floor === 0
        ? 'All our rooms are on the ground floor.'
        : 'Our rooms are upstairs. A lift that takes a large wheelchair goes to every floor, and it speaks.',
      ...found.map(({ en }) => en),
    ],
    cy: [
      `Nid oes gris wrth y fynedfa. Mae’r drysau’n ${String(metres).replace('.', ',')} metr o led${features.includes('automatic_doors') ? ' ac yn agor ohonynt eu hunain' : ', a bydd staff yn eu hagor i chi'}.`,
      floor === 0
        ? 'Mae pob un o’n hystafelloedd ar y llawr gwaelod.'
        : 'Mae ein hystafelloedd i fyny’r grisiau. Mae lifft llais sy’n ddigon mawr i gadair olwyn fawr yn mynd i bob llawr.',
      ...found.map(({ cy }) => cy),
    ],
    easy: [
      'There is no step at the door.',
      floor === 0 ? 'Our rooms are all downstairs.' : 'Our rooms are upstairs. You can use a lift.',
      ...found.map(({ easy }) => easy),
    ],
  };
}

const sentences: { feature: VenueFeature; en: string; cy: string; easy: string }[] = [
  {
    feature: 'accessible_toilet',
    en: 'There is an accessible toilet on every floor that we use, with a red cord that reaches the floor.',
    cy: 'Mae toiled hygyrch ar bob llawr a ddefnyddiwn, â chortyn coch sy’n cyrraedd y llawr.',
    easy: 'There is an accessible toilet.',
  },
  {
    feature: 'changing_places',
    en: 'There is a Changing Places toilet with a hoist and an adult bench.',
    cy: 'Mae toiled Changing Places â theclyn codi a mainc i oedolion.',
    easy: 'There is a big toilet room with a hoist and a bench.',
  },
  {
    feature: 'hearing_loop',
    en: 'The main room and the reception desk have hearing loops. We test them on the morning of the event.',
    cy: 'Mae dolen glyw yn y brif ystafell ac wrth y dderbynfa. Byddwn yn eu profi ar fore’r digwyddiad.',
    easy: 'There are hearing loops. We test them first.',
  },
  {
    feature: 'quiet_room',
    en: 'The quiet room has low light and soft chairs. Nobody will ask why you use it.',
    cy: 'Mae golau isel a chadeiriau esmwyth yn yr ystafell dawel. Ni fydd neb yn gofyn pam rydych yn ei defnyddio.',
    easy: 'There is a quiet room. You can use it at any time.',
  },
  {
    feature: 'adjustable_lighting',
    en: 'The lights can be dimmed and do not flicker.',
    cy: 'Gellir pylu’r goleuadau, ac nid ydynt yn crynu.',
    easy: 'We can make the lights less bright.',
  },
  {
    feature: 'dog_spending_area',
    en: 'Assistance dogs are welcome. There is grass for them beside the building, and water at the desk.',
    cy: 'Mae croeso i gŵn cymorth. Mae glaswellt iddynt wrth ymyl yr adeilad, a dŵr wrth y ddesg.',
    easy: 'Assistance dogs are welcome. We have water for them.',
  },
  {
    feature: 'prayer_room',
    en: 'There is a prayer room with a place to wash.',
    cy: 'Mae ystafell weddïo â lle i ymolchi.',
    easy: 'There is a room where you can pray.',
  },
  {
    feature: 'baby_changing',
    en: 'You can feed and change a baby in a private room.',
    cy: 'Gallwch fwydo a newid babi mewn ystafell breifat.',
    easy: 'There is a private room for you and your baby.',
  },
];
