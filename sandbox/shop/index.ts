export * from './credit';
export { COUNTRIES } from './customers';
export { createShop, placeOrder, resetShop } from './shop';
export { gid, idOf, Ids } from './ids';
export { convert, decimal, decimals, minorUnits, money } from './money';
export * from './refunds';
export * from './status';
export * from './totals';
export type * from './types';
