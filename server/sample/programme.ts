import { usualBreakLimits } from '#shared/break-limits.ts';
import type { Programme } from '#shared/programme.ts';
import { capacity } from './activities/capacity.ts';
import { engagement } from './activities/engagement.ts';
import { equalities } from './activities/equalities.ts';
import { learning } from './activities/learning.ts';
import { participation } from './activities/participation.ts';
import { channels } from './channels.ts';
import { partners } from './partners.ts';
import { say } from './say.ts';
import { scheduleFrom } from './schedule/schedule.ts';
import { shiftDay } from './shift.ts';

/** The programme of the sample, moved by whole weeks. */
export const programmeFrom = (weeks: number): Programme => ({
  id: 'open-government-pioneers',
  texts: say(
    {
      title: 'Open Government Pioneer Project',
      summary:
        'Conferences, webinars and local events that help people across the UK to have a say in government. This is sample content. It stands on the public plan of the Open Government Pioneer Project. The events, people and addresses are invented.',
    },
    {
      title: 'Prosiect Arloesi Llywodraeth Agored',
      summary:
        'Cynadleddau, gweminarau a digwyddiadau lleol sy’n helpu pobl ledled y DU i ddweud eu dweud am lywodraeth. Cynnwys enghreifftiol yw hwn. Mae’n seiliedig ar gynllun cyhoeddus Prosiect Arloesi Llywodraeth Agored. Mae’r digwyddiadau, y bobl a’r cyfeiriadau wedi’u dyfeisio.',
    },
    {
      title: 'Open Government Pioneer Project',
      summary:
        'Our events help people have a say in government. These events are only an example. They use a real plan that anyone can read. We made up the people and the places.',
    },
  ),
  from: shiftDay('2017-02-06', weeks),
  to: shiftDay('2018-10-30', weeks),
  partners,
  activities: [...capacity, ...learning, ...engagement, ...participation, ...equalities],
  schedule: scheduleFrom(weeks),
  channels,
  breakLimits: [{ ...usualBreakLimits, from: shiftDay('2017-02-06', weeks) }],
});
