import type { LoaderFunctionArgs } from 'react-router';
import { listBookingMoney } from '#client/api/bookings.ts';
import { pageOf } from '#client/api/page-context.ts';

/** Invoices that wait to be approved or paid. */
export const loadMoney = (args: LoaderFunctionArgs) => listBookingMoney(pageOf(args).api);
