/** Roughly the middle of each postcode area, as latitude and longitude in degrees. Good enough to plan by, not to pay by. */
const middles = `
AB 57.15 -2.30|AL 51.77 -0.32|B 52.48 -1.87|BA 51.24 -2.50|BB 53.77 -2.37|BD 53.85 -1.87|BH 50.75 -1.90|BL 53.58 -2.43
BN 50.87 -0.13|BR 51.39 0.04|BS 51.45 -2.62|BT 54.58 -6.30|CA 54.72 -3.05|CB 52.20 0.20|CF 51.57 -3.30|CH 53.27 -3.02
CM 51.73 0.45|CO 51.89 0.95|CR 51.36 -0.11|CT 51.26 1.11|CV 52.38 -1.52|CW 53.13 -2.45|DA 51.44 0.25|DD 56.53 -2.90
DE 52.94 -1.53|DG 55.03 -3.80|DH 54.80 -1.66|DL 54.48 -1.70|DN 53.53 -0.90|DT 50.76 -2.42|DY 52.44 -2.17|E 51.54 -0.03
EC 51.52 -0.09|EH 55.90 -3.25|EN 51.67 -0.06|EX 50.80 -3.70|FK 56.10 -3.87|FY 53.84 -3.01|G 55.86 -4.28|GL 51.82 -2.12
GU 51.20 -0.67|GY 49.45 -2.57|HA 51.58 -0.34|HD 53.64 -1.80|HG 54.05 -1.55|HP 51.72 -0.67|HR 52.08 -2.75|HS 58.10 -6.60
HU 53.77 -0.35|HX 53.73 -1.93|IG 51.58 0.09|IM 54.22 -4.52|IP 52.18 1.10|IV 57.50 -4.70|JE 49.21 -2.13|KA 55.55 -4.60
KT 51.36 -0.34|KW 58.60 -3.30|KY 56.20 -3.15|L 53.43 -2.95|LA 54.15 -2.85|LD 52.25 -3.35|LE 52.63 -1.12|LL 53.10 -3.80
LN 53.20 -0.45|LS 53.82 -1.53|LU 51.89 -0.45|M 53.47 -2.25|ME 51.36 0.58|MK 52.03 -0.75|ML 55.77 -3.88|N 51.58 -0.11
NE 55.10 -1.70|NG 52.98 -1.05|NN 52.28 -0.88|NP 51.68 -3.05|NR 52.70 1.25|NW 51.56 -0.20|OL 53.56 -2.12|OX 51.75 -1.33
PA 55.95 -5.20|PE 52.63 -0.05|PH 56.60 -3.85|PL 50.42 -4.45|PO 50.83 -1.03|PR 53.74 -2.77|RG 51.42 -1.10|RH 51.13 -0.18
RM 51.56 0.21|S 53.37 -1.40|SA 51.80 -4.30|SE 51.47 -0.04|SG 51.95 -0.18|SK 53.33 -2.10|SL 51.53 -0.65|SM 51.37 -0.19
SN 51.50 -1.85|SO 50.95 -1.42|SP 51.15 -1.78|SR 54.88 -1.42|SS 51.57 0.66|ST 52.95 -2.08|SW 51.46 -0.17|SY 52.55 -3.00
TA 51.07 -3.12|TD 55.62 -2.55|TF 52.72 -2.45|TN 51.10 0.35|TQ 50.42 -3.65|TR 50.20 -5.20|TS 54.58 -1.23|TW 51.45 -0.36
UB 51.53 -0.44|W 51.52 -0.20|WA 53.40 -2.60|WC 51.52 -0.12|WD 51.67 -0.40|WF 53.68 -1.43|WN 53.54 -2.62|WR 52.18 -2.10
WS 52.64 -1.95|WV 52.58 -2.17|YO 54.05 -1.00|ZE 60.30 -1.25`;

const byArea = new Map(
  middles
    .trim()
    .split(/[|\n]/)
    .map((line) => {
      const [area = '', latitude, longitude] = line.split(' ');
      return [area, { latitude: Number(latitude), longitude: Number(longitude) }] as const;
    }),
);

/** The letters that a postcode or postcode district begins with. */
const areaOf = (postcode: string): string =>
  /^[A-Z]{1,2}(?=\d|$)/.exec(postcode.trim().toUpperCase())?.[0] ?? '';

/** Kilometres in a straight line between the middles of two postcode areas; null where one of them is unknown. */
export function kilometresBetween(one: string, other: string): number | null {
  const from = byArea.get(areaOf(one));
  const to = byArea.get(areaOf(other));
  if (!from || !to) return null;
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const north = radians(to.latitude - from.latitude);
  const east = radians(to.longitude - from.longitude);
  const chord =
    Math.sin(north / 2) ** 2 +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * Math.sin(east / 2) ** 2;
  return 2 * 6_371 * Math.asin(Math.sqrt(chord));
}
