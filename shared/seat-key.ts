/** How a form names a seat: its block, and its number in it. */
export const seatKey = (blockId: string, no: number): string => `${blockId}/${no}`;
