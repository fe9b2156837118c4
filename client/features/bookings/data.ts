import type { PageData } from '#client/page-data.ts';
import { loadRunningOrder } from './running-order-data.ts';
import { loadAct, sendAct } from './act-data.ts';
import { loadBoard } from './board-data.ts';
import { loadBooking, loadPreparation, sendPreparation } from './booking-data.ts';
import { loadMoney } from './money-data.ts';
import { loadSeat, sendOffer } from './seat-data.ts';
import { loadWork, loadWorkBooking, sendAnswer, sendDiary, useWorkLink } from './work-data.ts';

export const bookingsData: Record<string, PageData> = {
  'bookings/board': { loader: loadBoard },
  'bookings/running-order': { loader: loadRunningOrder },
  'bookings/seat': { loader: loadSeat, action: sendOffer },
  'bookings/money': { loader: loadMoney },
  'bookings/one': { loader: loadBooking },
  'bookings/preparation': { loader: loadPreparation, action: sendPreparation },
  'bookings/act': { loader: loadAct, action: sendAct },
  'work/link': { action: useWorkLink },
  'work/list': { loader: loadWork, action: sendDiary },
  'work/one': { loader: loadWorkBooking, action: sendAnswer },
};
